import { english } from '@core/messages/english';
import type { FirstRow, FirstView } from './first-view';

/**
 * The first view as HTML, in the classes of the parts that will take its place. Everything in it is a text of somebody
 * else, so every text is escaped; it is inert, for nothing hears its buttons yet.
 */
export const drawFirstView = ({ count, collections, rows }: FirstView): string =>
  [
    '<div class="place-first" inert>',
    `<div class="list-head"><h2>${escape(english.text('library.title'))}</h2>`,
    `<span class="muted">${count}</span></div>`,
    '<div class="library-filter place-first-filter"></div>',
    '<section class="collection-section"><div class="collection-head">',
    `<h3>${escape(english.text('collection.list'))}</h3></div>`,
    `<ul class="collection-list">${collections.map(drawCollection).join('')}</ul></section>`,
    `<div class="library-scroller"><ul>${rows.map(drawRow).join('')}</ul></div>`,
    '</div>',
  ].join('');

const drawCollection = ({ name, count, mark }: FirstView['collections'][number], at: number): string =>
  [
    `<li class="collection-row${at === 0 ? ' on' : ''}"><span class="collection-choose"><i></i>`,
    `<span class="collection-name" dir="auto">${escape(name)}</span>`,
    mark === '' ? '' : `<span class="chip plain">${escape(mark)}</span>`,
    `<small>${count}</small></span></li>`,
  ].join('');

const drawRow = ({ title, facts, outlet, chips, isUnderBook }: FirstRow): string =>
  [
    `<li class="library-row${isUnderBook ? ' under-book' : ''}"><div class="library-open">`,
    `<span class="library-title" dir="auto">${escape(title)}</span>`,
    `<span class="library-facts"><span>${escape(facts)}</span></span>`,
    outlet === '' ? '' : `<span class="library-outlet">${escape(outlet)}</span>`,
    `<span class="chips">${chips.map(({ label, tone }) => `<span class="chip ${tone}">${escape(label)}</span>`).join('')}</span>`,
    '</div></li>',
  ].join('');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
