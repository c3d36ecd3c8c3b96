/**
 * Live updates. The stream is reopened by us (0.3 s, doubling to 5 s), not by the browser: a refused
 * EventSource never retries by itself. `onUp` runs at every opening, the place to fetch what was missed.
 */
export function listen(address, { onEvent, onUp, onDown }) {
  let delay = 300;

  function open() {
    const source = new EventSource(address);
    source.onopen = () => { delay = 300; onUp(); };
    source.onmessage = (event) => onEvent(JSON.parse(event.data));
    source.onerror = () => {
      source.close();
      onDown();
      setTimeout(open, delay);
      delay = Math.min(delay * 2, 5000);
    };
    addEventListener('pagehide', () => source.close(), { once: true });
  }

  open();
}
