// Reads one post and prints what was read, with the words it was read from. Run: node examples/read-a-post.mjs
import { read } from 'kaidan';

const document = {
  id: 'post-1',
  kind: 'post',
  publisher: '例示新聞',
  account: '@example',
  url: 'https://example.org/post-1',
  published: '2023-01-11',
  language: 'ja',
  title: null,
  text: '岸田総理大臣は11日、ロンドンでスナク首相と会談し、日英部隊間協力円滑化協定に署名しました。',
  links: [],
  hashtags: [],
  foundIn: null,
};

for (const report of read(document)) {
  console.log(report.type, report.date?.value ?? 'no date', report.status);
  for (const { role, country, person, mention } of report.participants) {
    console.log(`  ${role} ${country} ${person?.name ?? '-'}: 「${document.text.slice(mention.start, mention.end)}」`);
  }
  for (const { name } of report.agreements) console.log(`  signed: ${name}`);
}
