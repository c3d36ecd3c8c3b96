/** The inline keyboard under a bubble: rows as wide as the bubble, columns of equal width. */
import { el, icon } from './dom.js';

const styles = new Set(['primary', 'danger', 'success']);
const marks = { url: 'link', start: 'link', copy: 'copy', switch_inline: 'forward', web_app: 'link' };

export function keyboard(message, actions) {
  return message.buttons.map((row, r) => el('div', { class: 'keys-row' }, row.map((button, c) => key(message, button, r, c, actions))));
}

function key(message, button, r, c, actions) {
  const at = { row: button.row ?? r, col: button.col ?? c };
  const style = styles.has(button.style) ? ` key-${button.style}` : '';
  const node = el('button', { type: 'button', class: `key${style}`, title: button.text, data: { at: `${r}:${c}` } },
    el('span', { class: 'key-text', text: button.text }),
    marks[button.kind] && el('span', { class: 'key-mark' }, icon(marks[button.kind])));
  node.addEventListener('click', () => press(node, () => actions.press(message, button, at)));
  return node;
}

/** One press at a time, as in Telegram: until the answer comes the button turns and takes no second press. */
async function press(node, act) {
  if (node.getAttribute('aria-busy') === 'true') return;
  node.setAttribute('aria-busy', 'true');
  try {
    await act();
  } finally {
    node.removeAttribute('aria-busy');
  }
}

/** Remembers which key had the focus; call the result after the keyboard was rebuilt. */
export function refocus(part) {
  const at = part.contains(document.activeElement) ? document.activeElement.dataset.at : null;
  return () => {
    if (at) (part.querySelector(`[data-at="${at}"]`) ?? part.querySelector('.key'))?.focus({ preventScroll: true });
  };
}
