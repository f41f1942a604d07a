import { document, each, link, tableOf, type PageMaker } from './page-words';

/** Kinds of text with furniture of their own: live blogs, teasers before a wall of payment, galleries, papers. */
export const liveBlog: PageMaker = (w) => {
  const p = w.paragraphs;
  const entry = (at: number, heading: string, texts: readonly string[]): string =>
    `<article class="live-entry" id="entry-${String(at)}"><header class="live-entry__meta"><time datetime="2024-03-12T1${String(at)}:05">1${String(at)}.05</time><span class="live-entry__author">${w.author}</span></header><h2 class="live-entry__title">${heading}</h2>${texts.map((text) => `<p>${text}</p>`).join('')}
<div class="live-entry__share"><a href="#s">${w.share[0] ?? ''}</a><a href="#t">${w.share[1] ?? ''}</a></div></article>`;
  return {
    // When an entry was written, and by whom, is of the text.
    text: [
      ...[
        p[0],
        `15.05 ${w.author}`,
        w.headings[0],
        p[1],
        p[2],
        `14.05 ${w.author}`,
        w.headings[1],
        p[3],
        p[4],
      ],
      ...[p[5], `13.05 ${w.author}`, w.pull, p[6], p[7], p[8], p[9]],
    ].filter((text) => text !== undefined),
    html: document(
      'x',
      w,
      '',
      `<nav>${each(w.home, link)}</nav><main class="live"><h1>${w.title}</h1><p class="live__updated">${w.updated}</p><div class="live__intro"><p>${p[0] ?? ''}</p></div>
<aside class="key-events"><h3>${w.popular}</h3><ul>${each(w.headlines.slice(0, 4), (text, at) => `<li><a href="#entry-${String(at)}">1${String(at)}.05 ${text}</a></li>`)}</ul></aside>
<div class="live__toolbar"><label><input type="checkbox">${w.updated}</label></div>
<div class="live__entries">${entry(5, w.headings[0] ?? '', p.slice(1, 3))}
<div class="live__promo newsletter"><strong>${w.newsletterTitle}</strong><p>${w.newsletter}</p></div>
${entry(4, w.headings[1] ?? '', p.slice(3, 6))}${entry(3, w.pull, p.slice(6, 10))}</div>
<button class="live__more">${w.next}</button></main>
<section class="related-content"><h2>${w.relatedLabel}</h2>${each(w.headlines, (text, at) => `<div class="card">${link(text, at)}</div>`)}</section><footer>${w.footer}</footer>`,
    ),
  };
};

export const paywall: PageMaker = (w) => {
  const [p0, p1, p2, p3, p4, p5] = w.paragraphs;
  return {
    text: [p0, p1, p2, w.headings[0], p3, p4, p5].filter((text) => text !== undefined),
    html: document(
      'x',
      w,
      '<meta property="article:content_tier" content="locked">',
      `<div class="page"><div class="page-head">${each(w.home, link)}</div><article class="story"><h1>${w.title}</h1><div class="story-meta"><span>${w.author}</span><span>${w.date}</span></div>
<div class="story-content"><p class="lead">${p0}</p><p>${p1}</p><p>${p2}</p><h2>${w.headings[0]}</h2><p>${p3}</p><p>${p4}</p><p class="fade-out">${p5}</p>
<div class="paywall" data-offer="a1"><h3>${w.payTitle}</h3><p>${w.pay}</p><ul><li>${w.newsletter}</li></ul><a class="btn" href="/subscribe">${w.subscribe}</a></div></div>
<div class="story-share">${each(w.share, (text) => `<a href="#">${text}</a>`)}</div></article>
<div class="more-stories"><h3>${w.alsoLabel}</h3>${each(w.headlines, (text, at) => `<div class="teaser"><h4>${link(text, at)}</h4><p>${w.bio}</p></div>`)}</div>
<div class="page-foot">${w.footer}</div></div>`,
    ),
  };
};

export const gallery: PageMaker = (w) => {
  const [p0, p1, p2, p3, p4, p5, p6, p7] = w.paragraphs;
  return {
    text: [p0, p1, p2, p3, w.headings[0], p4, p5, p6, p7].filter((text) => text !== undefined),
    html: document(
      'x',
      w,
      '',
      `<header><nav>${each(w.home, link)}</nav></header><main><article><h1>${w.title}</h1><address>${w.author}</address><time>${w.date}</time>
<div class="text"><p>${p0}</p><p>${p1}</p><p>${p2}</p>
<div class="photo-gallery"><h3>${w.galleryLabel}</h3>${each(w.gallery, (text, at) => `<figure class="photo-gallery__item"><img src="/g${String(at)}.jpg" alt=""><figcaption><span>${String(at + 1)}/4</span> ${text} <small>${w.credit}</small></figcaption></figure>`)}</div>
<p>${p3}</p><h2>${w.headings[0]}</h2><p>${p4}</p><p>${p5}</p>
<div class="video-teaser"><a href="/v/1"><span>${w.headlines[4] ?? ''}</span> <span>01:32</span></a></div><p>${p6}</p><p>${p7}</p></div>
<div class="feedback"><p>${w.tip}</p></div><div class="topics"><a href="/t/1">${w.tags[0] ?? ''}</a><a href="/t/2">${w.tags[1] ?? ''}</a></div></article>
<section><h2>${w.relatedLabel}</h2><ul>${each(w.headlines, (text, at) => `<li><a href="/x/${String(at)}"><img src="/x.jpg" alt="">${text}</a></li>`)}</ul></section></main><footer><p>${w.footer}</p></footer>`,
    ),
  };
};

export const footnoted: PageMaker = (w) => {
  const [p0, p1, p2, p3, p4, p5, p6, p7, p8, p9] = w.paragraphs;
  const sign = (at: number): string =>
    `<sup id="fnref${String(at)}"><a href="#fn${String(at)}" class="footnote-ref" role="doc-noteref">${String(at)}</a></sup>`;
  return {
    text: [
      ...[p0, p1, '1', p2, w.headings[0], p3, p4, '2', ...w.rows.flat(), p5, p6, w.headings[1], p7, p8, p9],
      ...w.notes,
    ].filter((text) => text !== undefined),
    html: document(
      'x',
      w,
      `<meta name="citation_author" content="${w.author}">`,
      `<div class="journal"><div class="journal-nav">${each(w.home, link)}</div><main><article role="article"><h1>${w.title}</h1><p class="authors">${w.author}</p>
<div class="tools"><a href="#pdf">PDF</a> <a href="#print">${w.print}</a> <a href="#cite">BibTeX</a></div>
<section><p>${p0}</p><p>${p1}${sign(1)}</p><p>${p2}</p></section><section><h2>${w.headings[0]}</h2><p>${p3}</p><p>${p4}${sign(2)}</p>${tableOf(w.rows)}<p>${p5}</p><p>${p6}</p></section>
<section><h2>${w.headings[1]}</h2><p>${p7}</p><p>${p8}</p><p>${p9}</p></section>
<section class="footnotes" role="doc-endnotes"><hr><ol>${each(w.notes, (text, at) => `<li id="fn${String(at + 1)}" role="doc-endnote"><p>${text} <a href="#fnref${String(at + 1)}" class="footnote-back" role="doc-backlink">↩</a></p></li>`)}</ol></section></article>
<div class="contributor"><h3>${w.bioLabel}</h3><p>${w.bio}</p></div><div class="keywords"><strong>${w.tagsLabel}</strong> ${each(w.tags, (text) => `<span>${text}</span>`)}</div>
<div class="recommended-articles"><h3>${w.alsoLabel}</h3>${each(w.headlines, (text, at) => `<p>${link(text, at)}</p>`)}</div></main><div class="copyright">${w.footer}</div></div>`,
    ),
  };
};
