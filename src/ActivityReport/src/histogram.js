// How many events there are over time, drawn by uPlot; its axis is the axis of all lanes.

import uPlot from 'uplot';
import { leftOf } from './lanes.js';
import { mark } from './text.js';

const HEIGHT = 110;
const BAR = 5;

export class Histogram {
  #plot;
  #place;
  #events;
  #selection;
  #colors;
  #drawn;
  #ticks = [];

  // drawn() is called when it has drawn itself: uPlot does so a moment later, and only then are the marks of the axis known.
  constructor(place, events, selection, colors, drawn) {
    this.#place = place;
    this.#events = events;
    this.#selection = selection;
    this.#colors = colors;
    this.#drawn = drawn;
  }

  // The marks of the axis, as uPlot chose them.
  get ticks() {
    return this.#ticks;
  }

  // Colours and widths are those of the moment it is made.
  make() {
    this.#plot?.destroy();
    const width = this.#place.clientWidth;
    this.#plot = new uPlot({
      width,
      height: HEIGHT,
      padding: [8, 14, 0, 0],
      tzDate: seconds => uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
      legend: { show: false },
      cursor: { y: false, points: { show: false }, drag: { x: true, y: false, setScale: false } },
      scales: {
        x: { time: true, range: () => [this.#selection.range.min / 1000, this.#selection.range.max / 1000] },
        y: { range: (plot, min, max) => [0, Math.max(max ?? 1, 1)] },
      },
      axes: [
        { size: 2, space: 84, stroke: this.#colors('soft'), grid: { stroke: this.#colors('grid'), width: 1 }, ticks: { show: false }, values: (plot, splits, axis, space, apart) => this.#keep(splits, apart) },
        { size: leftOf(width), space: 30, gap: 10, stroke: this.#colors('soft'), font: '11px system-ui, sans-serif', grid: { stroke: this.#colors('grid'), width: 1 }, ticks: { show: false }, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 50000, 100000] },
      ],
      series: [{}, { stroke: this.#colors('bar'), fill: this.#colors('bar'), width: 0, points: { show: false }, paths: uPlot.paths.bars({ size: [0.96, 1000], align: 1 }) }],
      hooks: { setSelect: [plot => this.#zoomTo(plot)], draw: [() => this.#drawn()] },
    }, this.#count(width), this.#place);
  }

  draw() {
    this.#plot.setData(this.#count(this.#place.clientWidth), true);
  }

  #keep(splits, apart) {
    this.#ticks = splits.map(seconds => ({ time: seconds * 1000, text: mark(seconds * 1000, apart * 1000) }));
    return splits.map(() => '');
  }

  #zoomTo(plot) {
    if (plot.select.width > 3) {
      const [from, to] = [plot.posToVal(plot.select.left, 'x'), plot.posToVal(plot.select.left + plot.select.width, 'x')];
      plot.setSelect({ left: 0, width: 0, top: 0, height: 0 }, false);
      this.#selection.zoom(from * 1000, to * 1000);
    }
  }

  #count(width) {
    const { range, rows } = this.#selection;
    const bars = Math.max(Math.floor((width - leftOf(width)) / BAR), 10);
    const length = (range.max - range.min) / bars;
    const counts = new Array(bars).fill(0);
    for (const row of rows) {
      counts[Math.min(Math.floor((this.#events.time[row] - range.min) / length), bars - 1)]++;
    }

    return [counts.map((_, i) => (range.min + i * length) / 1000), counts];
  }
}
