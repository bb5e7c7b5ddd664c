/** Media of other countries: what stands bare in them is that country's. */
import { describe, expect, it } from 'vitest';
import { read } from '../../../src/reading/index.js';
import { japanese, told } from './told.js';

const toldBy = (publisher: string, text: string): string =>
  read(japanese(text, '2024-03-20', { publisher }))
    .map(told)
    .join(' | ');

describe('media that speak for their country', () => {
  it.each([
    ['中央日報', '政府は19日、北朝鮮に強く抗議した。', 'ACCUSE disapprove 2024-03-19 KOR > PRK'],
    ['台湾国際放送', '我が国は19日、パラオと協定に署名した。', 'SUPPORT 2024-03-19 PLW TWN'],
    ['VOVWORLD', '政府は19日、カンボジアと協定に署名した。', 'SUPPORT 2024-03-19 KHM VNM'],
    [
      'VOVWORLD',
      '外務省のグエン・ヴィン報道官は19日、中国に抗議した。',
      'ACCUSE disapprove 2024-03-19 VNM:グエン・ヴィン? > CHN',
    ],
    [
      '聯合ニュース',
      '国防部の姜東旭次長は19日、日本大使館の武官を呼び、抗議した。',
      'ACCUSE disapprove 2024-03-19 KOR:姜東旭? > JPN',
    ],
    ['聯合ニュース', '外務省は19日、ロシアに抗議した。', 'ACCUSE disapprove 2024-03-19 JPN > RUS'],
    ['東方通信', '政府は19日、北朝鮮に強く抗議した。', 'ACCUSE disapprove 2024-03-19 JPN > PRK'],
  ])('%s: %s', (publisher, text, expected) => expect(toldBy(publisher, text)).toBe(expected));
});
