/**
 * Optional: without it the page is loaded anew by hand. Looks every second for what is new, and puts it in without
 * touching what is typed or read.
 */
export const script = `
(() => {
  const lost = document.getElementById('lost');
  const put = (now, next) => {
    if (now.isEqualNode(next)) return;
    if (now.dataset.live != 'thread') {
      if (!now.contains(document.activeElement)) now.replaceChildren(...next.childNodes);
      return;
    }
    const coming = [...next.children];
    const ids = coming.map(({ id }) => id);
    for (const old of [...now.children]) if (!ids.includes(old.id)) old.remove();
    for (const item of coming) {
      const old = item.id && document.getElementById(item.id);
      if (!old) now.append(item);
      else if (!old.isEqualNode(item)) old.lastElementChild.replaceWith(item.lastElementChild);
    }
  };
  const look = async () => {
    if (!document.hidden) try {
      const answer = await fetch(document.body.dataset.refresh);
      if (!answer.ok) throw 0;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      for (const now of document.querySelectorAll('[data-live]')) {
        const next = page.getElementById(now.id);
        if (next) put(now, next);
      }
      lost.hidden = true;
    } catch (e) { lost.hidden = false }
    setTimeout(look, 1000);
  };
  setTimeout(look, 1000);
})();
`
