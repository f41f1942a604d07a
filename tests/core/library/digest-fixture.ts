import { createHash } from 'node:crypto';

export const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A small digest of an invented report; each test changes the one line that it is about. */
export const HARBOUR_FIRE = `---
id: harbour-fire
title: Fire in the old harbour
titleIsOurs: false
kind: digest
author: [{literal: Harbour desk}, {family: Lindqvist, given: Maja}]
issued: '2021-05'
container-title: Harbour Post
publisher: null
heard-by: City council
language: en
url: null
chain:
  - {who: City council, how: public hearing, when: May 2021}
  - {who: Harbour Post, how: report, when: null}
accounts:
  - id: warden
    witness: null
    pseudonym: Noor
    role: night warden
    conditions: [interview, anonymous]
    circumstances: spoke by telephone
    date: 2021-05-03
    blocks: [b3, b4]
  - id: harbour-master
    witness: Ilse Brandt
    pseudonym: null
    role: harbour master
    standing: official
    conditions: [statement]
    date: null
    chain:
      - {who: Harbour master, how: written statement, when: null}
    blocks: [b5]
voices:
  b2: article
  b3: warden
  b4: warden
  b5: harbour-master
  b6: {source: Insurers, hedge: at least}
topics:
  alarm: [b3, {block: b5, stance: denies}]
  losses: [b6, b2]
sourceNote: The page counter was left out.
---

## The night {#b1}

The fire broke out *shortly* before midnight. {#b2}

The warden says that he rang twice. {#b3}

Nobody answered,
he says. {#b4}

According to the harbour master no call came. {#b5}

Insurers put the loss at at least 40 boats. {#b6}
`;
