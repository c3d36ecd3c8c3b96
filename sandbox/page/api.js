/** The sandbox server's addresses. Every call resolves to the answer's JSON or throws `Refused`. */

/** The server's refusal: its HTTP status, and its words as the message. */
export class Refused extends Error {
  constructor(status, said) {
    super(said || `HTTP ${status}`);
    this.status = status;
  }
}

async function call(path, options = {}) {
  const response = await fetch(path, { signal: AbortSignal.timeout(60_000), ...options });
  const body = await response.text();
  if (!response.ok) throw new Refused(response.status, body);
  return body ? JSON.parse(body) : {};
}

const post = (path, json) => call(path, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(json),
});

function upload(user, kind, caption, files) {
  const form = new FormData();
  form.set('user', String(user));
  form.set('kind', kind);
  form.set('caption', caption);
  for (const file of files) form.append('files', file, file.name);
  return call('/sandbox/upload', { method: 'POST', body: form });
}

export const api = {
  profile: () => call('/sandbox/profile'),
  read: (user) => post('/sandbox/read', { user }),
  state: () => call('/sandbox/state'),
  chat: (user, before = null, limit = 50) =>
    call(`/sandbox/chat/${user}?${new URLSearchParams({ ...(before === null ? {} : { before }), limit })}`),
  send: (user, text, replyTo = null) =>
    post('/sandbox/send', { user, text, ...(replyTo === null ? {} : { reply_to: replyTo }) }),
  start: (user, payload = '') => post('/sandbox/start', payload ? { user, payload } : { user }),
  tap: (user, message, row, col) => post('/sandbox/tap', { user, message, row, col }),
  forward: (user, message, to) => post('/sandbox/forward', { user, message, to }),
  block: (user, blocked) => post('/sandbox/block', { user, blocked }),
  person: (name) => post('/sandbox/person', { name }),
  advance: (seconds) => post('/sandbox/clock', { advance_s: seconds }),
  setClock: (iso) => post('/sandbox/clock', { to_iso: iso }),
  upload,
};
