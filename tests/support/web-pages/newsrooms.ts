import { document, each, link, tableOf, type PageMaker } from './page-words';

/** Sites of newspapers: named parts in and around the text. */
export const newsroom: PageMaker = (w) => {
  const [p0, p1, p2, p3, p4, p5, p6, p7, p8, p9] = w.paragraphs;
  return {
    text: [
      ...[w.caption, p0, p1, w.headings[0], p2, p3, w.pull, p4, ...w.items, p5, p6, w.headings[1], p7],
      ...[...w.rows.flat(), p8, p9],
    ].filter((text) => text !== undefined),
    html: document(
      'x',
      w,
      `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${w.title}","author":{"@type":"Person","name":"${w.author}"}}</script>`,
      `<div id="consent-banner" role="dialog" aria-label="cookies"><p>${w.cookie}</p><button>${w.accept}</button><button>${w.reject}</button></div>
<header class="site-header"><nav class="main-nav"><ul>${each(w.home, (text, at) => `<li>${link(text, at)}</li>`)}</ul></nav></header>
<main id="content"><ol class="breadcrumb">${each(w.home.slice(0, 3), (text, at) => `<li>${link(text, at)}</li>`)}</ol>
<article class="article"><header class="article__header"><h1>${w.title}</h1>
<p class="article__byline">${link(w.author, 9, 'rel="author"')}</p><time datetime="2024-03-12">${w.date}</time>
<ul class="article__share">${each(w.share, (text) => `<li><a href="https://social.example/share?u=1">${text}</a></li>`)}</ul></header>
<figure class="article__lead"><img src="/boat.jpg" alt=""><figcaption>${w.caption} <span class="figure__credit">${w.credit}</span></figcaption></figure>
<div class="article__body">
<p>${p0}</p><p>${p1}</p>
<div class="ad-slot" data-ad="mid-1"><span class="ad-slot__label">${w.ad}</span></div>
<h2>${w.headings[0]}</h2><p>${p2}</p><p>${p3}</p>
<aside class="article__related"><h3>${w.relatedLabel}</h3><ul>${each(w.headlines.slice(0, 3), (text, at) => `<li>${link(text, at)}</li>`)}</ul></aside>
<blockquote class="pullquote"><p>${w.pull}</p></blockquote>
<p>${p4}</p><ul>${each(w.items, (text) => `<li>${text}</li>`)}</ul>
<div class="newsletter-signup"><h4>${w.newsletterTitle}</h4><p>${w.newsletter}</p><form action="/join"><label>${w.emailLabel}<input type="email"></label><button>${w.subscribe}</button></form></div>
<p>${p5}</p><p>${p6}</p><p class="read-more"><strong>${w.moreLabel}:</strong> ${link(w.headlines[3] ?? '', 3)}</p>
<h2>${w.headings[1]}</h2><p>${p7}</p>${tableOf(w.rows)}<p>${p8}</p><p>${p9}</p>
</div>
<div class="article__contact"><p><em>${w.tip}</em></p></div>
<ul class="article__tags">${each(w.tags, (text, at) => `<li>${link(text, at, 'rel="tag"')}</li>`)}</ul>
<div class="author-box"><img src="/a.jpg" alt=""><h4>${w.author}</h4><p>${w.bio}</p></div>
</article>
<section id="comments" class="comments"><h2>${w.commentsLabel}</h2>${each(w.comments, (text, at) => `<div class="comment"><b>${w.commentNames[at] ?? ''}</b><p>${text}</p><button>${w.reply}</button></div>`)}</section>
<aside class="most-read"><h2>${w.popular}</h2><ol>${each(w.headlines, (text, at) => `<li>${link(text, at)}</li>`)}</ol></aside></main>
<footer class="site-footer"><p>${w.footer}</p></footer>`,
    ),
  };
};

/** A magazine with boxes of several sentences in its text, and pull quotes set apart as the browser's `aside`. */
export const magazine: PageMaker = (w) => {
  const [p0, p1, p2, p3, p4, p5, p6, p7, p8, p9] = w.paragraphs;
  const teaser = (at: number): string =>
    `<div class="c-teaser"><a href="/t/${String(at)}"><img src="/t.jpg" alt=""><h4 class="c-teaser__title">${w.headlines[at] ?? ''}</h4></a><p class="c-teaser__text">${w.headlines[(at + 1) % 6] ?? ''}. ${w.headlines[(at + 2) % 6] ?? ''}.</p></div>`;
  return {
    // The pull quote repeats a sentence of the text.
    text: [p0, p1, p2, w.headings[0], p3, p4, p5, w.headings[1], p6, p7, p8, p9].filter(
      (text) => text !== undefined,
    ),
    html: document(
      'x',
      w,
      `<meta name="author" content="${w.author}">`,
      `<div class="o-header"><div class="o-header__menu">${each(w.home, link)}</div></div>
<div class="o-page"><div class="o-page__main"><h1 class="c-headline">${w.title}</h1>
<div class="c-meta"><span class="c-meta__author">${w.author}</span> <span class="c-meta__date">${w.date}</span> <span class="c-meta__time">${w.minutes}</span></div>
<div class="c-audio-player"><span>${w.listen}</span><span>06:12</span></div>
<div class="c-richtext"><p>${p0}</p><p>${p1}</p><aside class="c-pull-quote"><p>${w.pull}</p></aside><p>${p2}</p>
<div class="c-box c-box--related"><p class="c-box__kicker">${w.alsoLabel}</p>${teaser(0)}${teaser(2)}</div>
<h3>${w.headings[0]}</h3><p>${p3}</p><p>${p4}</p>
<div class="c-promo"><p class="c-promo__title">${w.newsletterTitle}</p><p>${w.newsletter}</p><a class="c-button" href="/newsletter">${w.subscribe}</a></div>
<p>${p5}</p><h3>${w.headings[1]}</h3><p>${p6}</p><p>${p7}</p><p>${p8}</p><p>${p9}</p></div>
<div class="c-author"><div class="c-author__label">${w.bioLabel}</div><p>${w.bio}</p></div>
<div class="c-topics"><span>${w.tagsLabel}:</span> ${each(w.tags, link)}</div>
<div class="c-share"><a href="#fb">${w.share[0] ?? ''}</a> <a href="#wa">${w.share[1] ?? ''}</a> <a href="#mail">${w.share[2] ?? ''}</a></div>
<div class="c-recommendations"><h2>${w.alsoLabel}</h2>${teaser(1)}${teaser(3)}${teaser(4)}</div></div>
<div class="o-page__side"><div class="c-ranking"><h2>${w.popular}</h2><ol>${each(w.headlines, (text, at) => `<li>${link(text, at)}</li>`)}</ol></div></div></div>
<div class="o-footer">${w.footer}</div><div class="c-cookie-layer"><p>${w.cookie}</p></div>`,
    ),
  };
};

/** A news portal whose editors write invitations to other articles into the text as paragraphs of their own. */
export const portal: PageMaker = (w) => {
  const [p0, p1, p2, p3, p4, p5, p6, p7, p8, p9] = w.paragraphs;
  return {
    text: [p0, p1, p2, w.headings[0], p3, p4, ...w.items, p5, p6, p7, p8, p9].filter(
      (text) => text !== undefined,
    ),
    html: document(
      'x',
      w,
      '',
      `<div class="container"><div class="row"><div class="col-md-8"><div class="post_news"><h1 class="post_news__title">${w.title}</h1>
<div class="post_news__date"><a href="/authors/7">${w.author}</a> — ${w.date}</div>
<div class="post_news__text"><p>${p0}</p><p>${p1}</p>
<p><strong>${w.moreLabel}: ${link(w.headlines[0] ?? '', 0)}</strong></p>
<p>${p2}</p><h2>${w.headings[0]}</h2><p>${p3}</p><div class="nts-ad"><p>${w.ad}</p></div><p>${p4}</p>
<ul>${each(w.items, (text) => `<li>${text}</li>`)}</ul>
<p>${link(w.headlines[1] ?? '', 1)}</p><p>${p5}</p><p>${p6}</p><p>${p7}</p>
<p><b>${w.moreLabel}</b></p><ul>${each(w.headlines.slice(2, 5), (text, at) => `<li>${link(text, at + 2)}</li>`)}</ul>
<p>${p8}</p><p>${p9}</p>
<p><em><a href="https://t.example/channel">${w.follow}</a></em></p></div>
<div class="post_news__tags">${w.tagsLabel}: ${each(w.tags, link)}</div>
<div class="post__social__container">${each(w.share, (text) => `<a href="https://s.example/">${text}</a>`)}</div>
<div class="block_related"><div class="block_related__title">${w.relatedLabel}</div>${each(w.headlines, (text, at) => `<div class="article__title">${link(text, at)}</div>`)}</div></div></div>
<div class="col-md-4"><div class="block_news">${each(w.headlines, (text, at) => `<div class="article_news"><span>1${String(at)}:05</span> ${link(text, at)}</div>`)}</div></div></div></div>
<div class="footer"><p>${w.footer}</p></div>`,
    ),
  };
};
