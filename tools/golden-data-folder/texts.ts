const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body><nav>Home Contact</nav><article>${body}</article></body></html>`;

/** Every kind of block and mark that a page can have. Lists no author: a reference brings it. */
export const PAGE = page(
  `<title>The weir in flood</title><meta name="citation_doi" content="10.1000/weir.31"><meta property="og:site_name" content="The Valley Post"><link rel="canonical" href="https://valley.example/weir">`,
  `<h1>The weir in flood</h1>
<p>The water rose by <em>four</em> hands before noon on 9 April 1931, and the <strong>third gate</strong> stayed shut.<sup><a href="#n1">1</a></sup></p>
<h2>At the gate</h2>
<p>The keeper wrote every hour into <a href="https://valley.example/ledger">the ledger of the weir</a>, with <code>shut</code> for the third gate.</p>
<blockquote><p>I rang the bell at four and nobody came, so I went down to the mill myself.</p></blockquote>
<ul><li>Two barges broke loose above the bridge.</li><li>The mill stood in water up to its wheel.</li></ul>
<pre>04:00 bell
05:00 gate</pre>
<figure><img src="weir.png" alt="The weir"><figcaption>The weir on the following morning.</figcaption></figure>
<table><tr><th>Hour</th><th>Hands</th></tr><tr><td>four</td><td>9</td></tr></table>
<p>On the next day the board counted seventy boats that were lost, and it named no cause for the loss of any of them.</p>
<p id="n1">1. By the mark on the third pillar of the bridge.</p>`,
);

export const STRICT_PAGE = page(
  `<title>The mill speaks</title><link rel="canonical" href="https://valley.example/mill">`,
  `<h1>The mill speaks</h1><p>The miller heard no bell before five, and he was awake at that hour, he says, because of the race.</p><p>His wheel stood still from six in the morning until the evening of the second day, and no sack was ground.</p>`,
);

export const MARKDOWN = `---
title: Notes on the lower town
author: Ada Lind
date: 1931-05-02
---

The lower town *slept*. See [the map](https://valley.example/map).

> Nobody told us anything.

1. The school was opened at six.
   - Beds came from the inn.
2. The bridge was closed.

\`\`\`
12 houses
\`\`\`

## What is not known

Who shut the **third** gate is not known.
`;

/** A digest that the reader wrote: the only import that brings accounts, voices and topics of its own. */
export const OWN_DIGEST = `---
id: bargeman
title: The bargeman before the board
titleIsOurs: true
kind: digest
author: []
issued: 1931-06
heard-by: The board
language: en
chain:
  - { who: A bargeman, how: spoke before the board, when: 1931-06-01 }
  - { who: The article, how: reports it, when: null }
  - { who: Synoptic, how: retells the article in its own words, when: null }
accounts:
  - { id: bargeman, witness: Piet Aalders, role: Bargeman, conditions: [statement], blocks: [b1] }
  - { id: mate, pseudonym: The mate, role: His mate, conditions: [video], blocks: [b2] }
  - { id: crew, role: The crew, conditions: [], jointOf: [bargeman, mate], blocks: [b3] }
voices: { b1: bargeman, b2: mate, b3: crew, b4: { source: The board, hedge: perhaps } }
topics:
  gate: [b1, { block: b2, stance: hedges }]
asInCopy:
  - { block: b4, reason: 'The copy has “barge”; barges is meant.' }
sourceNote: The date of the second hearing is missing.
---

He saw the third gate shut at three. {#b1}

The mate thinks that it was open. {#b2}

They cut the rope together. {#b3}

The board perhaps knew of two barge [as in the copy]. {#b4}
`;
