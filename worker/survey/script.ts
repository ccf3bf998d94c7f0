const tokenField = 'cf-turnstile-response'

type Parts = { readonly kept: string; readonly proof: string; readonly sent: string; readonly leaves: string }

const plain: Parts = { kept: 'new FormData(form)', proof: '', sent: 'draft.body', leaves: 'form' }

/** Waits for the token of Turnstile's widget, which is of the moment: no draft keeps it. Sends no partials. */
const turnstile: Parts = {
  kept: `[...new FormData(form)].filter(([name]) => name != '${tokenField}')`,
  proof: `
    const token = (form.elements['${tokenField}'] || '').value;
    if (!token) {
      send.waits = (send.waits || 0) + 1;
      say(!navigator.onLine ? 'offline' : send.waits > 15 ? 'unproven' : 'sending');
      clearTimeout(timer);
      timer = setTimeout(send, 1000);
      return;
    }`,
  sent: `draft.body + '&${tokenField}=' + encodeURIComponent(token)`,
  leaves: '0',
}

/**
 * Optional: without it the form posts as any form does. It keeps what a person taps under the page's path, sends it
 * once as a partial when the page is left, and sends the whole until it is received.
 * A draft belongs to its seal and id; opened again, the page asks for the form of that seal. Drafts live 12 hours,
 * those that the person sent 7 days.
 */
const source = ({ kept, proof, sent, leaves }: Parts) => `
(() => {
  const form = document.querySelector('form');
  const key = location.pathname;
  const language = document.documentElement.lang.slice(0, 2);
  let draft, sending, gone, timer, wait = 2000;

  const store = () => {
    try {
      if (draft) localStorage.setItem(key, JSON.stringify(draft));
      else localStorage.removeItem(key);
    } catch (e) {}
  };
  const value = (name) => form.elements[name].value;
  const say = (what) => {
    const status = document.querySelector('[role=status]');
    status.textContent = status.dataset[what];
  };
  const save = () => {
    if (!draft || draft.seal != value('seal')) draft = { at: Date.now(), seal: value('seal') };
    draft.body = new URLSearchParams(${kept}).toString();
    store();
  };
  const fill = () => {
    new URLSearchParams(draft.body).forEach((text, name) => {
      if (name != 'lang') form.querySelectorAll('[name="' + name + '"]').forEach((field) => {
        if (!/radio|checkbox/.test(field.type)) field.value = text;
        else if (field.value == text) field.checked = true;
      });
    });
  };
  const later = (why) => {
    sending = 0;
    say(why);
    clearTimeout(timer);
    timer = setTimeout(send, wait = Math.min(wait * 2, 60000));
  };
  const send = () => {
    if (sending || !draft || !draft.queued) return;${proof}
    sending = 1;
    say('sending');
    const stop = new AbortController();
    const patience = setTimeout(() => stop.abort(), 20000);
    fetch(key, { method: 'POST', body: new URLSearchParams(${sent}), signal: stop.signal, keepalive: true }).then((answer) => {
      clearTimeout(patience);
      if (answer.status == 429) wait = 15000;
      if (answer.status > 499 || answer.status == 429) return later('unsaved');
      gone = 1;
      if (answer.ok) {
        draft = 0;
        store();
        location.replace(answer.url);
      } else {
        draft.queued = 0;
        store();
        form.submit();
      }
    }, () => later('offline'));
  };
  const leave = () => {
    if (!${leaves} || gone || !draft || draft.queued || draft.partial || !value('G1')) return;
    draft.partial = 1;
    store();
    const fields = new FormData(form);
    const answers = {};
    fields.forEach((text, name) => {
      if (/^[A-Z]/.test(name)) answers[name] = text == 'na' ? null : +text;
    });
    fetch('/api/v1/responses', {
      method: 'POST',
      keepalive: true,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: value('id'), seal: value('seal'), language, answers, reasons: fields.getAll('reasons').slice(0, 3), complete: false })
    }).then((answer) => {
      if (answer.status == 429) draft.partial = 0;
    }, () => {
      draft.partial = 0;
    });
  };

  try {
    draft = JSON.parse(localStorage.getItem(key));
  } catch (e) {}
  if (draft && Date.now() - draft.at > (draft.queued ? 168 : 12) * 3600000) draft = 0;
  if (form && 'shownAgain' in form.dataset) save();
  else if (draft && form && draft.seal == value('seal')) fill();
  else if (draft && !/seal=/.test(location.search)) return location.replace('?lang=' + language + '&seal=' + draft.seal);
  else draft = 0;
  if (!form) return;
  form.oninput = form.onchange = save;
  form.onsubmit = (event) => {
    if (!value('G1')) return;
    event.preventDefault();
    save();
    draft.queued = 1;
    store();
    send();
  };
  addEventListener('online', send);
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState == 'hidden') leave();
  });
  send();
})();
`

const packed = (parts: Parts) => source(parts).replaceAll(/^\s+/gm, '')

export const scripts = { plain: packed(plain), turnstile: packed(turnstile) }
