// The table of all events, and one event with all that is known of it.

import { Grid } from './grid.js';
import { element, exactTime, number } from './text.js';

const FIELDS = [
  ['Category', 'category'], ['Activity', 'activityIdType'], ['Mailbox', 'mailbox'], ['User', 'userName'], ['Client IP', 'clientIP'], ['Client IP known by', 'clientIPSource'],
  ['Client', 'client'], ['Application', 'application'], ['Client session', 'clientSessionId'], ['Subject', 'subject'], ['Sender', 'sender'], ['Received', 'receivedTime'],
  ['Folder', 'folder'], ['Target', 'target'], ['Result', 'result'], ['In words', 'detail'], ['Log', 'source'],
];

export class EventTable {
  #data;
  #selection;
  #grid;
  #count = document.getElementById('event-count');
  #dialog;
  #places;

  constructor(data, selection) {
    this.#data = data;
    this.#selection = selection;
    this.#places = new Map(data.addresses.map(address => [address.number, address]));
    this.#dialog = makeDialog();
    this.#grid = new Grid(document.getElementById('event-table'), 'Events. Arrow keys move, Enter opens an event.', this.#columns(), row => this.open(row));
    document.getElementById('event-table').dataset.wide = 'events';
  }

  draw() {
    const { rows } = this.#selection;
    const shown = number(rows.length) === number(this.#data.events.count) ? `${number(rows.length)} events` : `${number(rows.length)} of ${number(this.#data.events.count)} events`;
    this.#count.textContent = this.#selection.isZoomed ? `${shown}, from ${exactTime(this.#selection.range.min).slice(0, 19)} to ${exactTime(this.#selection.range.max).slice(0, 19)}` : shown;
    this.#grid.show(rows.length, index => rows[index]);
  }

  open(row) {
    const { events } = this.#data;
    const list = this.#dialog.querySelector('dl');
    list.replaceChildren();
    const add = (name, text) => text && list.append(element('dt', { textContent: name }), element('dd', {}, element('bdi', { textContent: text })));
    add('Time (UTC)', exactTime(events.time[row]));
    for (const [name, column] of FIELDS) {
      add(name, events.text(column, row));
    }

    add('Country, network', this.#places.get(events.columns.clientIP?.rows[row])?.place);
    add('Shown for', events.duration.has(row) ? `${events.duration.get(row)} s` : '');
    add('Records', events.records.has(row) ? number(events.records.get(row)) : '');
    add('Done by a service', events.service.has(row) ? 'yes' : '');
    add('File and line', events.line[row] > 0 ? `${events.text('file', row)}:${events.line[row]}` : events.text('file', row));
    add('Record', events.recordId.get(row));
    this.#dialog.showModal();
  }

  #columns() {
    const { events } = this.#data;
    const plain = (header, style, text) => ({ header, style, fill: (cell, row) => cell.append(element('bdi', { textContent: text(row) })) });
    return [
      plain('Time (UTC)', 'time', row => exactTime(events.time[row])),
      { header: 'Activity', style: 'activity', fill: (cell, row) => fillActivity(cell, events, row) },
      { header: 'Client IP', style: 'address', fill: (cell, row) => this.#fillAddress(cell, row) },
      plain('Country, network', 'place', row => this.#places.get(events.columns.clientIP?.rows[row])?.place ?? ''),
      plain('User', 'user', row => events.text('userName', row)),
      { header: 'Detail', style: 'detail', fill: (cell, row) => fillDetail(cell, events, row) },
    ];
  }

  #fillAddress(cell, row) {
    const { events } = this.#data;
    const text = events.text('clientIP', row);
    cell.append(element('bdi', { textContent: text }));
    if (this.#places.get(events.columns.clientIP?.rows[row])?.suspicious) {
      cell.classList.add('suspicious');
    }

    if (text && events.text('clientIPSource', row) === 'PrecedingLogon') {
      cell.append(element('span', { className: 'soft', textContent: ' likely' }));
    }
  }
}

function fillActivity(cell, events, row) {
  const category = events.text('category', row);
  cell.append(element('span', { className: `swatch c-${category}`, 'aria-hidden': 'true' }), element('span', { textContent: category }), element('span', { className: 'soft', textContent: ` ${events.text('activityIdType', row)}` }));
}

// What an event is about: the message, else what was changed; then what happened in words.
function fillDetail(cell, events, row) {
  const about = events.text('subject', row) || events.text('target', row);
  const words = events.text('detail', row);
  const sender = events.text('sender', row);
  if (about) {
    cell.append(element('bdi', { textContent: about }));
  }

  const rest = [sender && `from ${sender}`, words, events.text('result', row) === 'Failure' ? 'Failure' : '', events.duration.has(row) ? `${events.duration.get(row)} s` : ''].filter(Boolean).join(' \u00B7 ');
  if (rest) {
    cell.append(element('bdi', { className: about ? 'soft' : '', textContent: about ? ` \u00B7 ${rest}` : rest }));
  }
}

function makeDialog() {
  const close = element('button', { type: 'button', textContent: 'Close' });
  const dialog = element('dialog', { id: 'event', 'aria-labelledby': 'event-heading' }, element('h2', { id: 'event-heading', textContent: 'Event' }), element('dl'), close);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', event => event.target === dialog && dialog.close());
  document.body.append(dialog);
  return dialog;
}
