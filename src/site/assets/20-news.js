/* Says how many events are new or changed since the page was opened. */
const news = document.querySelector('[data-changes]');
if (news) {
  const events = new Set();
  new EventSource(news.dataset.changes).addEventListener('message', ({ data }) => {
    events.add(JSON.parse(data).id);
    news.querySelector('b').textContent = String(events.size);
    news.hidden = false;
  });
}
