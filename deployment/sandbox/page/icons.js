// @ts-check
// Line icons of the frame, drawn for this page: 20 × 20, in the colour of the text around them.

const shapes = {
  chat: 'M3.5 9.2c0-3 2.8-5.2 6.5-5.2s6.5 2.2 6.5 5.2-2.8 5.3-6.5 5.3c-.8 0-1.6-.1-2.3-.3L4 16l.9-2.9c-.9-1-1.4-2.4-1.4-3.9Z',
  channel: 'M7.8 3.5 6.2 16.5M13.8 3.5l-1.6 13M3.5 7.4h13.4M3 12.6h13.4',
  people:
    'M7.2 9.4a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4ZM2.5 15.8c.3-2.6 2.1-4.1 4.7-4.1s4.4 1.5 4.7 4.1M13 4.3a2.6 2.6 0 0 1 0 5M14.2 11.9c1.9.4 3 1.7 3.3 3.9',
  close: 'm5 5 10 10M15 5 5 15',
  beside: 'M3.5 4.5h13v11h-13zM10 4.5v11',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 6v4.2l2.8 1.7',
  calendar: 'M3.5 5.2h13v11.3h-13zM3.5 8.6h13M7 3.3v3.2M13 3.3v3.2',
  reset: 'M4 10a6 6 0 1 0 1.8-4.3M4 3.6v3.1h3.1',
  sun: 'M10 13.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM10 2.6v1.6M10 15.8v1.6M2.6 10h1.6M15.8 10h1.6M4.8 4.8l1.1 1.1M14.1 14.1l1.1 1.1M4.8 15.2l1.1-1.1M14.1 5.9l1.1-1.1',
  moon: 'M16.2 11.8A6.6 6.6 0 0 1 8.2 3.8a6.6 6.6 0 1 0 8 8Z',
  send: 'M3.4 3.8 17 10 3.4 16.2l1.9-6.2-1.9-6.2ZM5.3 10H11',
  attach:
    'm15.6 9-5.9 5.9a3.4 3.4 0 0 1-4.8-4.8l6.2-6.2a2.3 2.3 0 0 1 3.2 3.2l-6.1 6.1a1.1 1.1 0 0 1-1.6-1.6L12 6.2',
  file: 'M5.5 2.8h5.6l3.4 3.5v10.9h-9zM11 2.8v3.6h3.5',
  more: 'M5 10h.01M10 10h.01M15 10h.01',
  alert: 'M10 3.4 17.2 16H2.8L10 3.4ZM10 8.2v3.6M10 13.9h.01',
  check: 'm4.5 10.4 3.6 3.6 7.4-8',
  down: 'm5.5 7.8 4.5 4.5 4.5-4.5',
};

/** @typedef {keyof typeof shapes} IconName */

const svgNamespace = 'http://www.w3.org/2000/svg';

/** @param {IconName} name */
export function icon(name) {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', `icon icon-${name}`);
  const path = document.createElementNS(svgNamespace, 'path');
  path.setAttribute('d', shapes[name]);
  svg.append(path);
  return svg;
}
