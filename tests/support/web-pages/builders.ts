import { document, each, link, tableOf, type PageMaker } from './page-words';

/** Sites made with well-known programs: WordPress, AMP, Blogger, Medium. */
export const wordpress: PageMaker = (w) => {
  const [p0, p1, p2, p3, p4, p5, p6, p7, p8, p9] = w.paragraphs;
  return {
    text: [
      ...[p0, p1, w.caption, w.headings[0], p2, p3, w.pull, p4, ...w.items, w.headings[1], p5, p6],
      ...[...w.rows.flat(), p7, p8, p9],
    ].filter((text) => text !== undefined),
    html: document(
      'x',
      w,
      '<meta name="generator" content="WordPress 6.4">',
      `<body class="post-template-default single single-post"><div id="page" class="site"><header id="masthead" class="site-header"><div id="site-navigation" class="main-navigation">${each(w.home, link)}</div></header>
<div id="content" class="site-content"><div id="primary" class="content-area"><main id="main" class="site-main"><article id="post-418" class="post-418 post type-post status-publish format-standard hentry">
<header class="entry-header"><h1 class="entry-title">${w.title}</h1><div class="entry-meta"><span class="posted-on">${w.date}</span> <span class="byline">${w.author}</span></div></header>
<div class="entry-content"><p>${p0}</p><p>${p1}</p>
<figure class="wp-block-image size-large"><img src="/wp-content/b.jpg" alt=""><figcaption class="wp-element-caption">${w.caption}</figcaption></figure>
<h2 class="wp-block-heading">${w.headings[0]}</h2><p>${p2}</p><p>${p3}</p>
<figure class="wp-block-pullquote"><blockquote><p>${w.pull}</p></blockquote></figure><p>${p4}</p>
<div class="wp-block-group has-background"><h3 class="wp-block-heading">${w.relatedLabel}</h3><ul class="wp-block-latest-posts wp-block-latest-posts__list">${each(w.headlines.slice(0, 3), (text, at) => `<li>${link(text, at)}</li>`)}</ul></div>
<ul class="wp-block-list">${each(w.items, (text) => `<li>${text}</li>`)}</ul>
<h2 class="wp-block-heading">${w.headings[1]}</h2><p>${p5}</p><p>${p6}</p>
<figure class="wp-block-table">${tableOf(w.rows)}</figure><p>${p7}</p>
<div class="wp-block-jetpack-subscriptions"><p>${w.newsletter}</p><form><p><label>${w.emailLabel}<input type="email"></label></p><p><button>${w.subscribe}</button></p></form></div>
<p>${p8}</p><p>${p9}</p>
<div class="sharedaddy sd-sharing-enabled"><div class="robots-nocontent sd-block sd-social"><h3 class="sd-title">${w.share[0] ?? ''}</h3><div class="sd-content"><ul>${each(w.share, (text) => `<li class="share-x"><a class="share-x" href="?share=1">${text}</a></li>`)}</ul></div></div></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3 class="jp-relatedposts-headline"><em>${w.relatedLabel}</em></h3><div class="jp-relatedposts-items">${each(w.headlines.slice(3), (text, at) => `<div class="jp-relatedposts-post"><h4>${link(text, at + 3)}</h4><p>${w.date}</p><p>${w.tags[at] ?? ''}</p></div>`)}</div></div></div>
<footer class="entry-footer"><span class="cat-links">${link(w.tags[0] ?? '')}</span> <span class="tags-links">${each(w.tags, (text, at) => link(text, at, 'rel="tag"'))}</span></footer>
<div class="abh_box"><div class="abh_tab_content"><h3>${w.author}</h3><div class="abh_description abh_text"><p>${w.bio}</p></div></div></div></article>
<nav class="navigation post-navigation"><div class="nav-links"><div class="nav-previous"><a href="/1" rel="prev">${w.previous} ${w.headlines[0] ?? ''}</a></div><div class="nav-next"><a href="/2" rel="next">${w.next} ${w.headlines[1] ?? ''}</a></div></div></nav>
<div id="comments" class="comments-area"><h2 class="comments-title">${w.commentsLabel}</h2><ol class="comment-list">${each(w.comments, (text, at) => `<li id="comment-${String(at)}" class="comment depth-1"><article class="comment-body"><footer class="comment-meta"><b class="fn">${w.commentNames[at] ?? ''}</b></footer><div class="comment-content"><p>${text}</p></div><div class="reply"><a href="#respond">${w.reply}</a></div></article></li>`)}</ol>
<div id="respond" class="comment-respond"><h3 id="reply-title">${w.leave}</h3></div></div></main></div>
<div id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2 class="widget-title">${w.popular}</h2><ul>${each(w.headlines, (text, at) => `<li>${link(text, at)}</li>`)}</ul></section></div></div>
<footer id="colophon" class="site-footer"><div class="site-info">${w.footer}</div></footer></div>
<div id="cookie-law-info-bar"><span>${w.cookie} <a class="cli-button">${w.accept}</a></span></div></body>`,
    ),
  };
};

export const amp: PageMaker = (w) => {
  const [p0, p1, p2, p3, p4, p5, p6, p7, p8, p9] = w.paragraphs;
  return {
    text: [p0, p1, p2, w.headings[0], p3, ...w.items, p4, p5, p6, w.headings[1], p7, p8, p9].filter(
      (text) => text !== undefined,
    ),
    html: document(
      'x',
      w,
      '<link rel="canonical" href="https://site.example/story">',
      `<amp-consent id="consent" layout="nodisplay"><div id="consent-ui"><p>${w.cookie}</p><button on="tap:consent.accept">${w.accept}</button></div></amp-consent>
<amp-sidebar id="menu" layout="nodisplay"><ul>${each(w.home, (text, at) => `<li>${link(text, at)}</li>`)}</ul></amp-sidebar>
<article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">${w.title}</h1><div class="amp-wp-meta amp-wp-byline">${w.author}</div><div class="amp-wp-meta amp-wp-posted-on"><time>${w.date}</time></div></header>
<amp-img src="/b.jpg" width="800" height="500" layout="responsive"></amp-img>
<div class="amp-wp-article-content"><p>${p0}</p><p>${p1}</p><amp-ad type="x" width="300" height="250"><div overflow>${w.ad}</div></amp-ad><p>${p2}</p>
<h2>${w.headings[0]}</h2><p>${p3}</p><ol>${each(w.items, (text) => `<li>${text}</li>`)}</ol>
<p>${p4}</p><div class="related-inline"><span class="label">${w.moreLabel}</span> ${link(w.headlines[2] ?? '', 2)}</div><p>${p5}</p>
<amp-carousel type="slides" width="400" height="300">${each(w.gallery, (text) => `<div class="slide"><amp-img src="/g.jpg" width="4" height="3"></amp-img><p class="caption">${text} ${w.credit}</p></div>`)}</amp-carousel>
<p>${p6}</p><h2>${w.headings[1]}</h2><p>${p7}</p><p>${p8}</p><p>${p9}</p>
<div class="social-box"><amp-social-share type="x"></amp-social-share><p>${w.follow}</p></div></div>
<footer class="amp-wp-article-footer"><div class="amp-wp-meta amp-wp-tax-tag">${w.tagsLabel}: ${each(w.tags, (text, at) => link(text, at, 'rel="tag"'))}</div><div class="amp-wp-meta amp-wp-comments-link">${link(w.leave)}</div></footer></article>
<amp-list class="recommended"><div role="list">${each(w.headlines, (text, at) => `<div role="listitem">${link(text, at)}</div>`)}</div></amp-list>
<footer class="amp-wp-footer"><p>${w.footer}</p></footer>`,
    ),
  };
};

/** Paragraphs parted by line breaks alone. */
export const blogger: PageMaker = (w) => {
  const [p0, p1, p2, p3, p4, p5, p6, p7, p8, p9] = w.paragraphs;
  return {
    text: [p0, p1, p2, p3, w.pull, p4, p5, p6, ...w.items, p7, p8, p9].filter((text) => text !== undefined),
    html: document(
      'x',
      w,
      '',
      `<div class="content-outer"><div class="header-outer"><h1 class="title"><a href="/">${w.site}</a></h1></div><div class="tabs-outer">${each(w.home, link)}</div>
<div class="main-outer"><div class="column-center-outer"><div class="date-outer"><h2 class="date-header"><span>${w.date}</span></h2><div class="post-outer"><div class="post hentry uncustomized-post-template"><h3 class="post-title entry-title">${w.title}</h3>
<div class="post-body entry-content" id="post-body-77">${p0}<br><br>${p1}<br /><br />${p2}<br><br><div class="separator"><a href="/i.jpg"><img src="/i.jpg" border="0"></a></div><br>${p3}<br><br><blockquote>${w.pull}</blockquote>${p4}<br><br>${p5}<br><br>${p6}<ul>${each(w.items, (text) => `<li>${text}</li>`)}</ul>${p7}<br><br>${p8}<br><br>${p9}<div style="clear: both;"></div></div>
<div class="post-footer"><div class="post-footer-line post-footer-line-1"><span class="post-author vcard">${w.author}</span> <span class="post-timestamp">18:05</span></div><div class="post-share-buttons goog-inline-block">${each(w.share, (text) => `<a class="goog-inline-block share-button" href="/share" target="_blank"><span class="share-button-link-text">${text}</span></a>`)}</div><div class="post-footer-line post-footer-line-2"><span class="post-labels">${w.tagsLabel}: ${each(w.tags, (text, at) => link(text, at, 'rel="tag"'))}</span></div></div></div>
<div class="comments" id="comments"><h4>${w.commentsLabel}</h4><div id="comments-block-wrapper"><dl id="comments-block">${each(w.comments, (text, at) => `<dt class="comment-author">${w.commentNames[at] ?? ''}</dt><dd class="comment-body"><p>${text}</p></dd><dd class="comment-footer"><span class="comment-timestamp">${w.date}</span></dd>`)}</dl></div><p class="comment-footer"><a href="/c">${w.leave}</a></p></div></div></div>
<div class="blog-pager" id="blog-pager"><a class="blog-pager-newer-link" href="/n">${w.next}</a><a class="blog-pager-older-link" href="/o">${w.previous}</a></div></div>
<div class="column-right-outer"><div class="widget PopularPosts"><h2>${w.popular}</h2><ul>${each(w.headlines, (text, at) => `<li><div class="item-title">${link(text, at)}</div><div class="item-snippet">${w.newsletter}</div></li>`)}</ul></div><div class="widget FollowByEmail"><h2>${w.newsletterTitle}</h2><form><input><input type="submit"></form></div></div></div>
<div class="footer-outer">${w.footer}</div></div><div class="cookie-choices-info"><span class="cookie-choices-text">${w.cookie}</span><a class="cookie-choices-button">${w.accept}</a></div>`,
    ),
  };
};

export const medium: PageMaker = (w) => {
  const [p0, p1, p2, p3, p4, p5, p6, p7, p8, p9] = w.paragraphs;
  const graf = (text: string | undefined): string =>
    `<p class="pw-post-body-paragraph ab cd">${text ?? ''}</p>`;
  return {
    text: [p0, p1, w.caption, p2, w.headings[0], p3, p4, w.pull, p5, p6, w.headings[1], p7, p8, p9].filter(
      (text) => text !== undefined,
    ),
    html: document(
      'x',
      w,
      `<meta name="author" content="${w.author}">`,
      `<div id="root"><div class="a b c"><div class="d e"><div class="metabar"><a href="/signin">${w.subscribe}</a></div></div>
<article><div class="l"><div class="l m"><section><div><div class="n o p"><h1 class="pw-post-title q r">${w.title}</h1>
<div class="s t"><a rel="author" href="/@x">${w.author}</a><button>${w.follow}</button><span>${w.minutes}</span><span>·</span><span>${w.date}</span></div>
<div class="u v"><div><span>482</span></div><div><span>7</span></div><button>${w.listen}</button><button>${w.share[3] ?? ''}</button></div>
${graf(p0)}${graf(p1)}<figure class="w x"><img src="/m.jpg" alt=""><figcaption class="y z">${w.caption}</figcaption></figure>${graf(p2)}<h2 class="aa ab">${w.headings[0]}</h2>${graf(p3)}${graf(p4)}
<blockquote class="ac"><p class="ad ae">${w.pull}</p></blockquote>${graf(p5)}
<div class="af"><a href="https://blog.example/p/1"><div><h2>${w.headlines[0] ?? ''}</h2><div><h3>${w.headlines[1] ?? ''}</h3></div><div><p>blog.example</p></div></div></a></div>
${graf(p6)}<h2 class="aa ab">${w.headings[1]}</h2>${graf(p7)}${graf(p8)}${graf(p9)}</div></div></section></div></div></article>
<div class="ag"><div class="ah"><a href="/tag/1">${w.tags[0] ?? ''}</a></div><div class="ah"><a href="/tag/2">${w.tags[1] ?? ''}</a></div></div>
<div class="ai"><span>482</span><span>7</span></div>
<div class="aj"><h2>${w.bioLabel}</h2><p>${w.bio}</p><button>${w.follow}</button></div>
<div class="ak"><h2>${w.alsoLabel}</h2>${each(w.headlines.slice(2), (text, at) => `<div><div><a href="/@y">${w.commentNames[at % 3] ?? ''}</a></div><a href="/p/${String(at)}"><h2>${text}</h2><h3>${w.headlines[at] ?? ''}</h3></a><div><span>${w.minutes}</span></div></div>`)}</div>
<div class="al"><h2>${w.newsletterTitle}</h2><p>${w.newsletter}</p><button>${w.subscribe}</button></div></div></div>`,
    ),
  };
};
