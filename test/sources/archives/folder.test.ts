import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Complaint, readFolder } from '../../../src/sources/index.js';

const root = mkdtempSync(join(tmpdir(), 'kaidan-folder-'));
afterAll(() => rmSync(root, { recursive: true }));
const page = (text: string) => `<html lang="ja"><body><p>2022年5月1日</p><p>${text.repeat(20)}</p></body></html>`;
const write = (name: string, text: string) => {
  mkdirSync(join(root, name, '..'), { recursive: true });
  writeFileSync(join(root, name), text);
};
write('b/二.html', page('日英首脳が会談しました。'));
write('b/二_files/frame.html', page('飾りです。'));
write('b/二.files/frame.html', page('飾りです。'));
write('.git/notes.txt', 'メモです。');
write('a.txt', '日仏外相が会談しました。');
write('photo.jpg', '\xff\xd8\xff');
write('empty.txt', '');
symlinkSync('/etc/hostname', join(root, 'link.txt'));

describe('a folder of saved pages', () => {
  it('is read file by file, in the order of names', async () => {
    const complaints: Complaint[] = [];
    const pages: string[] = [];
    for await (const { foundIn } of readFolder(root, { complain: (complaint) => complaints.push(complaint) })) {
      pages.push(foundIn?.page ?? '');
    }
    expect(pages).toEqual([`${root}/a.txt`, `${root}/b/二.html`]);
    expect(complaints).toMatchObject([{ file: `${root}/empty.txt`, reason: 'there is no text in it' }]);
  });

  it('tells of a file that may not be opened', async () => {
    write('closed/a.txt', '会談');
    chmodSync(join(root, 'closed/a.txt'), 0);
    const reasons: string[] = [];
    const texts: string[] = [];
    for await (const { text } of readFolder(join(root, 'closed'), { complain: ({ reason }) => reasons.push(reason) }))
      texts.push(text);
    // Whoever runs the tests as root may open everything.
    expect(process.getuid?.() === 0 ? texts.length : reasons.length).toBe(1);
  });

  it('that is not there is the system’s to tell', async () => {
    await expect(readFolder(join(root, 'gone')).next()).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
