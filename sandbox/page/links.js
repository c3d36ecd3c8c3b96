/** What an address means to the sandbox. */

/** The start payload of a link to this very bot ('' for a bare one), or null for any other address. */
export function botLink(address, username) {
  const url = parse(address);
  if (!url) return null;
  const inTelegram = url.protocol === 'tg:' && url.host === 'resolve';
  const name = inTelegram ? url.searchParams.get('domain') : /^(t\.me|telegram\.me)$/.test(url.hostname) && url.pathname.slice(1).replace(/\/$/, '');
  if (!name || name.toLowerCase() !== String(username).toLowerCase()) return null;
  return url.searchParams.get('start') ?? '';
}

/** Pages of the bot's own host on this machine may be opened: nothing leaves it. */
export function staysHere(address) {
  const url = parse(address);
  return Boolean(url) && /^https?:$/.test(url.protocol) && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
}

function parse(address) {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
