/** Building elements. Strings become text nodes, so nothing here can turn text into markup. */

export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) assign(node, name, value);
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

function assign(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name === 'class') node.className = value;
  else if (name === 'text') node.textContent = value;
  else if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
  else if (name === 'data') Object.assign(node.dataset, value);
  else if (name === 'style') for (const [key, val] of Object.entries(value)) node.style.setProperty(key, val);
  else if (value === true) node.setAttribute(name, '');
  else node.setAttribute(name, value);
}

const SVG = 'http://www.w3.org/2000/svg';

const paths = {
  chevron: 'M6 9l6 6 6-6',
  close: 'M6 6l12 12M18 6L6 18',
  clip: 'M20 11.5l-8 8a5 5 0 0 1-7.1-7.1l8.5-8.5a3.4 3.4 0 0 1 4.8 4.8l-8.4 8.4a1.7 1.7 0 0 1-2.4-2.4l7.6-7.6',
  send: 'M4 12l16-8-5 16-3.5-6.5zM11.5 13.5L20 4',
  down: 'M12 5v13M6 12.5l6 6 6-6',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20c.8-4 3.7-5.5 7.5-5.5 1.2 0 2.3.15 3.2.5M18.5 15v6M15.5 18h6',
  theme: 'M12 3.5a8.5 8.5 0 1 0 0 17zM12 3.5a8.5 8.5 0 0 1 0 17',
  check: 'M2.5 12.5l4.5 4.5L16.5 7M11 16l1 1L21.5 7',
  bellOff: 'M4 4l16 16M9 19.5a3 3 0 0 0 6 0M6 10.5c0 5-2 5.5-2 7h13M8.5 5.8A6 6 0 0 1 18 10.5c0 2 .4 3.5.9 4.5',
  slash: 'M5 4.5h14v15H5zM13.8 8.5l-3.6 7',
  link: 'M8 16L17 7M9.5 7H17v7.5',
  copy: 'M9 9h10.5v10.5H9zM15 9V4.5H4.5V15H9',
  reply: 'M10 6L4 11.5 10 17M4 11.5h8.5c4.5 0 7 2 7.5 6.5',
  forward: 'M14 6l6 5.5-6 5.5M20 11.5h-8.5c-4.5 0-7 2-7.5 6.5',
  play: 'M8 5l11 7-11 7z',
  pause: 'M8 5.5v13M16 5.5v13',
  photo: 'M4 6.5h4l1.5-2h5l1.5 2h4v12.5H4zM12 16a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z',
  voice: 'M12 14.5a3 3 0 0 0 3-3V6.5a3 3 0 0 0-6 0v5a3 3 0 0 0 3 3zM6 11.5a6 6 0 0 0 12 0M12 17.5V20.5',
  sticker: 'M20 12a8 8 0 1 1-8-8c.5 0 1 .1 1.5.2l6.3 6.3c.1.5.2 1 .2 1.5zM13.5 4.2V10.5h6.3M8.5 13.5a4 4 0 0 0 6 1.5',
  file: 'M6 3.5h8l4.5 4.5v12.5H6zM14 3.5V8h4.5',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l4.5 4.5',
};

/** A line icon of 24 units; `dots` and `check` are drawn apart because they are not single strokes. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  if (name === 'dots') for (const y of [5.5, 12, 18.5]) svg.append(dot(12, y));
  else if (name === 'more') for (const x of [5.5, 12, 18.5]) svg.append(dot(x, 12));
  else svg.append(stroke(paths[name]));
  return svg;
}

function stroke(d) {
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', d);
  return path;
}

function dot(x, y) {
  const circle = document.createElementNS(SVG, 'circle');
  for (const [key, value] of Object.entries({ cx: x, cy: y, r: 1.7 })) circle.setAttribute(key, value);
  return circle;
}

/** A round button that shows an icon and says its name to a screen reader and in a tooltip. */
export function iconButton(name, label, onclick, extra = {}) {
  return el('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: label, onclick, ...extra }, icon(name));
}

/** Initials on a colour that stays the same for the same person. */
export function avatar(person, small = false) {
  const letters = person.name.split(/\s+/).map((part) => Array.from(part)[0] ?? '').slice(0, 2).join('');
  return el('span', {
    class: small ? 'avatar avatar-small' : 'avatar',
    data: { hue: Math.abs(Number(person.id)) % 7 },
    'aria-hidden': 'true',
    text: letters.toUpperCase(),
  });
}

export const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
