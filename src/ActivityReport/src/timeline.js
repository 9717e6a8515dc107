// The zoomable timeline: histogram, a lane for each category, and in its own section a lane for each of the busiest addresses.

import { Histogram } from './histogram.js';
import { Lanes, leftOf } from './lanes.js';
import { exactTime } from './text.js';

const MOST_ADDRESSES = 12;

export class Timeline {
  #data;
  #selection;
  #histogram;
  #lanes = [];
  #tip = document.getElementById('tip');
  #open;

  constructor(data, selection, colors, open) {
    this.#data = data;
    this.#selection = selection;
    this.#open = open;
    const { events } = data;
    const { category, clientIP } = events.columns;
    this.#histogram = new Histogram(document.getElementById('histogram'), events, selection, colors, () => this.#lanes.forEach(({ lanes }) => lanes.draw()));
    const names = data.categories.filter(name => category.texts.includes(name));
    const laneOfCategory = category.texts.map(text => names.indexOf(text));
    const common = { events, selection, colors, spans: data.spans, axis: () => this.#histogram.ticks, colorOf: row => category.texts[category.rows[row]] };
    this.#add('category-lanes', { ...common, lanes: names.map(name => ({ label: name })), laneOf: row => laneOfCategory[category.rows[row]] });
    const addresses = data.addresses.slice(0, MOST_ADDRESSES);
    if (addresses.length > 0) {
      const laneOfAddress = clientIP.texts.map((_, number) => addresses.findIndex(address => address.number === number));
      const lanes = addresses.map(({ number, place, suspicious }) => ({ label: clientIP.texts[number], place, strong: suspicious }));
      this.#add('address-lanes', { ...common, lanes, laneOf: row => laneOfAddress[clientIP.rows[row]] });
    }

    this.#listen();
  }

  // Anew, for another width or other colours.
  make() {
    this.#histogram.make();
  }

  draw() {
    this.#histogram.draw();
  }

  #add(id, options) {
    const canvas = document.getElementById(id);
    this.#lanes.push({ canvas, lanes: new Lanes(canvas, options) });
  }

  #listen() {
    const chart = document.getElementById('chart');
    const keys = {
      ArrowLeft: () => this.#selection.moveBy(-0.25),
      ArrowRight: () => this.#selection.moveBy(0.25),
      '+': () => this.#selection.zoomBy(0.5),
      '=': () => this.#selection.zoomBy(0.5),
      '-': () => this.#selection.zoomBy(2),
      Home: () => this.#selection.resetZoom(),
    };
    chart.addEventListener('keydown', event => {
      if (event.key in keys && !event.ctrlKey && !event.altKey && !event.metaKey) {
        event.preventDefault();
        keys[event.key]();
      }
    });
    let width = chart.clientWidth;
    new ResizeObserver(() => {
      if (chart.clientWidth !== width && chart.clientWidth > 0) {
        width = chart.clientWidth;
        this.make();
      }
    }).observe(chart);
    this.#lanes.forEach(entry => this.#listenTo(entry));
  }

  // Dragging over lanes zooms as it does over the histogram; the wheel zooms with Ctrl held, so that the page can still be scrolled.
  #listenTo({ canvas, lanes }) {
    let from = null;
    canvas.addEventListener('pointerdown', event => {
      from = event.button === 0 && event.pointerType !== 'touch' && event.offsetX >= leftOf(canvas.clientWidth) ? event.offsetX : null;
    });
    canvas.addEventListener('pointerup', event => {
      if (from !== null && Math.abs(event.offsetX - from) > 4) {
        const times = [lanes.timeAt(from), lanes.timeAt(event.offsetX)].sort((a, b) => a - b);
        this.#selection.zoom(...times);
      } else {
        this.#openAt(lanes, event);
      }

      from = null;
    });
    canvas.addEventListener('pointermove', event => this.#point(canvas, lanes, event, from));
    canvas.addEventListener('pointerleave', () => this.#hide());
    canvas.addEventListener('wheel', event => {
      if (event.ctrlKey) {
        event.preventDefault();
        this.#selection.zoomBy(event.deltaY > 0 ? 1.5 : 1 / 1.5, lanes.timeAt(event.offsetX));
      }
    }, { passive: false });
  }

  #openAt(lanes, event) {
    const row = lanes.rowAt(event.offsetX, event.offsetY);
    if (row >= 0) {
      this.#open(row);
    }
  }

  #point(canvas, lanes, event, from) {
    if (from !== null && Math.abs(event.offsetX - from) > 4) {
      const [start, end] = [lanes.timeAt(from), lanes.timeAt(event.offsetX)].sort((a, b) => a - b);
      this.#showTip(canvas, event, `${exactTime(start).slice(0, 19)} to ${exactTime(end).slice(0, 19)}`);
      return;
    }

    const row = lanes.rowAt(event.offsetX, event.offsetY);
    if (row < 0) {
      this.#hide();
      return;
    }

    const { events } = this.#data;
    const parts = [exactTime(events.time[row]), events.text('activityIdType', row), events.text('clientIP', row), events.text('subject', row) || events.text('detail', row)];
    this.#showTip(canvas, event, parts.filter(Boolean).join('  '));
  }

  #showTip(canvas, event, text) {
    this.#tip.textContent = text;
    this.#tip.hidden = false;
    canvas.parentElement.append(this.#tip);
    const place = canvas.offsetLeft + event.offsetX;
    const width = this.#tip.offsetWidth;
    this.#tip.style.left = `${Math.max(Math.min(place + 14, canvas.offsetLeft + canvas.clientWidth - width), 0)}px`;
    this.#tip.style.top = `${canvas.offsetTop + event.offsetY + 16}px`;
  }

  #hide() {
    this.#tip.hidden = true;
  }
}
