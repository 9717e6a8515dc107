// On paper the page shows what is chosen: the events of the filter and the zoom instead of the most important ones.

import { element, exactTime, number } from './text.js';

const MOST = 500;
const COLUMNS = [['Category', 'category'], ['Activity', 'activityIdType'], ['Client IP', 'clientIP'], ['User', 'userName'], ['Subject', 'subject'], ['In words', 'detail']];

export function listenToPrinting(data, selection) {
  const place = document.getElementById('event-rows');
  const before = [...place.childNodes];
  addEventListener('beforeprint', () => selection.isFiltered || selection.isZoomed ? place.replaceChildren(...chosen(data.events, selection)) : undefined);
  addEventListener('afterprint', () => place.replaceChildren(...before));
}

function chosen(events, selection) {
  const rows = [...selection.rows.subarray(0, MOST)];
  const body = rows.map(row => element('tr', {}, element('td', { className: 'time', textContent: exactTime(events.time[row]) }), ...COLUMNS.map(([, column]) => element('td', {}, element('bdi', { textContent: events.text(column, row) })))));
  const head = element('tr', {}, ...['Time (UTC)', ...COLUMNS.map(([name]) => name)].map(name => element('th', { scope: 'col', textContent: name })));
  const note = element('p', { className: 'note', textContent: `${number(rows.length)} of ${number(selection.rows.length)} events that the filters in force at printing leave, of ${number(events.count)}.` });
  return [note, element('table', {}, element('thead', {}, head), element('tbody', {}, ...body))];
}
