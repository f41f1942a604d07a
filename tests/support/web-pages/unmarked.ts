import { document, each, link, tableOf, type PageMaker } from './page-words';

/** Pages whose markup names nothing: hashed classes, tables that lay out, a forum's posts. */
export const hashedClasses: PageMaker = (w) => {
  const [p0, p1, p2, p3, p4, p5, p6, p7, p8, p9] = w.paragraphs;
  const column = (...texts: readonly (string | undefined)[]): string =>
    `<div class="css-s99gbd"><div class="css-53u6y8">${texts.map((text) => `<p class="css-at9mc1">${text ?? ''}</p>`).join('')}</div></div>`;
  const card = (at: number): string =>
    `<li class="css-1iski2w"><a href="/c/${String(at)}"><div class="css-zygc9n"><h3 class="css-miszbp">${w.headlines[at] ?? ''}</h3><p class="css-tskdi9">${w.headlines[(at + 3) % 6] ?? ''}</p></div></a></li>`;
  return {
    text: [p0, p1, w.headings[0], p2, p3, p4, ...w.items, p5, w.headings[1], p6, p7, p8, p9].filter(
      (text) => text !== undefined,
    ),
    html: document(
      'x',
      w,
      '',
      `<div id="app"><div><div class="css-1d8a290">${each(w.home, link)}</div><div class="css-qz1vbq"><div class="css-1bd8bfl"><h1 class="css-wrtl3l">${w.title}</h1>
<div class="css-233int"><p class="css-aknsld">${w.author}</p><div class="css-epjblv">${w.date}</div></div>
<div class="css-4skfbu"><button>${w.share[0] ?? ''}</button><button>${w.share[1] ?? ''}</button></div></div>
<section class="css-1r7ky0e">${column(p0, p1)}<div class="css-1336jft"><div>${w.ad}</div><a href="#after-1">${w.next}</a></div>
<h2 class="css-13o6u42">${w.headings[0]}</h2>${column(p2, p3)}
<div class="css-19zsuqr"><p class="css-kz1pwz">${w.relatedLabel}</p><ul class="css-sh23x9">${card(0)}${card(1)}</ul></div>
${column(p4)}<ul class="css-1e9ydlk">${each(w.items, (text) => `<li>${text}</li>`)}</ul>${column(p5)}
<div class="css-1mbg9xd"><h3>${w.newsletterTitle}</h3><p>${w.newsletter}</p><form><input type="email"><button>${w.subscribe}</button></form></div>
<h2 class="css-13o6u42">${w.headings[1]}</h2>${column(p6, p7)}${column(p8, p9)}</section>
<div class="css-1yhyd8d"><div class="css-i29ckm"><p>${w.bio}</p></div></div>
<div class="css-13ldwoe"><h2>${w.alsoLabel}</h2><ul>${card(2)}${card(3)}${card(4)}</ul></div>
<div class="css-8mjdo2"><h2>${w.commentsLabel}</h2>${each(w.comments, (text, at) => `<div class="css-1cjnz4r"><div>${w.commentNames[at] ?? ''}</div><p>${text}</p><button>${w.reply}</button></div>`)}</div></div>
<div class="css-1qe7uk9"><p>${w.footer}</p></div></div></div>`,
    ),
  };
};

export const tableLayout: PageMaker = (w) => {
  const [p0, p1, p2, p3, p4, p5, p6, p7, p8, p9] = w.paragraphs;
  return {
    text: [p0, p1, w.headings[0], p2, p3, p4, ...w.rows.flat(), p5, p6, w.headings[1], p7, p8, p9].filter(
      (text) => text !== undefined,
    ),
    html: `<html><head><title>${w.site} - ${w.title}</title><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head>
<body bgcolor="#ffffff"><table width="100%" border="0" cellpadding="4"><tr><td colspan="3" bgcolor="#336699"><font size="5">${w.site}</font></td></tr>
<tr><td width="130" valign="top" bgcolor="#eeeeee"><font size="2">${w.home.map((text, at) => link(text, at)).join('<br>')}<hr><b>${w.popular}</b><br>${w.headlines.map((text, at) => link(text, at)).join('<br><br>')}</font></td>
<td valign="top"><font face="Verdana" size="4"><b>${w.title}</b></font><br><font size="1">${w.author}, ${w.date}</font>
<p><font face="Verdana" size="2">${p0}</font><p><font face="Verdana" size="2">${p1}</font>
<h3>${w.headings[0]}</h3><p><font face="Verdana" size="2">${p2}</font><p><font face="Verdana" size="2">${p3}</font>
<p><font face="Verdana" size="2">${p4}</font>${tableOf(w.rows, ' border="1" cellspacing="0"')}
<p><font face="Verdana" size="2">${p5}</font><p><font face="Verdana" size="2">${p6}</font><h3>${w.headings[1]}</h3>
<p><font face="Verdana" size="2">${p7}</font><p><font face="Verdana" size="2">${p8}</font><p><font face="Verdana" size="2">${p9}</font>
<hr><center><font size="2"><a href="print.cgi">${w.print}</a> | <a href="mail.cgi">${w.share[2] ?? ''}</a></font></center>
<p><font size="2"><b>${w.relatedLabel}:</b></font><ul><font size="2">${each(w.headlines.slice(0, 4), (text, at) => `<li>${link(text, at)}`)}</font></ul></td>
<td width="150" valign="top"><form action="join.cgi"><font size="2"><b>${w.newsletterTitle}</b><br>${w.newsletter}<br><input name="mail"><input type="submit" value="${w.subscribe}"></font></form></td></tr>
<tr><td colspan="3" align="center"><font size="1">${w.footer}</font></td></tr></table></body></html>`,
  };
};

/** The crawler's view of a forum whose first post is the article; the posts below are comments by their own markup. */
export const discourse: PageMaker = (w) => {
  const [p0, p1, p2, p3, p4, p5, p6, p7, p8, p9] = w.paragraphs;
  return {
    text: [p0, p1, p2, w.headings[0], p3, p4, w.pull, p5, ...w.items, p6, p7, p8, p9].filter(
      (text) => text !== undefined,
    ),
    html: document(
      'x',
      w,
      '<meta name="generator" content="Discourse 3.2">',
      `<body class="crawler"><header><a href="/">${w.site}</a></header><div id="main-outlet" class="wrap" role="main"><div id="topic-title"><h1><a href="/t/1">${w.title}</a></h1><div class="topic-category"><span class="badge-category">${w.tags[0] ?? ''}</span><div class="topic-category-tags">${each(w.tags, (text, at) => link(text, at, 'class="discourse-tag" rel="tag"'))}</div></div></div>
<div itemscope itemtype="http://schema.org/DiscussionForumPosting"><div id="post_1" class="topic-body crawler-post"><div class="crawler-post-meta"><span class="creator"><a href="/u/o">${w.author}</a></span><span class="crawler-post-infos"><time class="post-time">${w.date}</time><span itemprop="position">1</span></span></div>
<div class="post" itemprop="text"><p>${p0}</p><p>${p1}</p><p>${p2}</p><h2><a name="a-1" class="anchor" href="#a-1"></a>${w.headings[0]}</h2><p>${p3}</p><p>${p4}</p><blockquote><p>${w.pull}</p></blockquote><p>${p5}</p><ul>${each(w.items, (text) => `<li>${text}</li>`)}</ul><p>${p6}</p><p>${p7}</p><p>${p8}</p><p>${p9}</p></div>
<div itemprop="interactionStatistic" itemscope><meta itemprop="userInteractionCount" content="4"><span class="post-likes">4</span></div></div>
${each(w.comments, (text, at) => `<div id="post_${String(at + 2)}" itemprop="comment" itemscope itemtype="http://schema.org/Comment" class="topic-body crawler-post"><div class="crawler-post-meta"><span class="creator" itemprop="author">${link(w.commentNames[at] ?? '', at)}</span><time class="post-time">${w.date}</time></div><div class="post" itemprop="text"><p>${text}</p><p>${w.comments[(at + 1) % 3] ?? ''} ${w.comments[(at + 2) % 3] ?? ''}</p></div></div>`)}</div>
<div id="related-topics" class="more-topics__list"><h3>${w.relatedLabel}</h3><div class="topic-list-container"><table class="topic-list"><thead><tr><th>${w.site}</th><th>#</th><th>${w.date}</th></tr></thead><tbody>${each(w.headlines, (text, at) => `<tr class="topic-list-item"><td class="main-link">${link(text, at)}</td><td class="replies">${String(at)}</td><td>${w.date}</td></tr>`)}</tbody></table></div></div></div>
<footer class="container wrap"><nav class="crawler-nav"><ul>${each(w.home, (text, at) => `<li>${link(text, at)}</li>`)}</ul></nav></footer></body>`,
    ),
  };
};
