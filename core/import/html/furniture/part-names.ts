import { attribute, type PageElement } from '../page-node';

/**
 * What the markup of a page calls its parts. Sites name the same few things by the same few words, in English whatever
 * their own language is, for the names come from programs and style sheets; see Kohlschütter et al., "Boilerplate
 * Detection using Shallow Text Features" (WSDM 2010), and Readability's own lists, on why a name alone is weak evidence.
 */

/** How much a part may hold for its name to be believed. */
export interface PartName {
  /** Letters, as a share of those of the page. */
  readonly share: number;
  /** Letters. */
  readonly longest: number;
  /** True where a paragraph may be called so, and not only what holds paragraphs. */
  readonly isForParagraphs?: boolean;
  /** Least share of its letters that are links or controls. */
  readonly links?: number;
  /** True for what stands after the text only. */
  readonly isLast?: boolean;
  /** True where nothing is believed that has no link, button or field in it. */
  readonly needsControl?: boolean;
}

const NAMES: readonly (readonly [names: string, rule: PartName])[] = [
  // Ways to other pages.
  [
    'related relatedposts recirc recirculation recommended recommendation recommendations recommends outbrain taboola zergnet jp-relatedposts read-more readmore read-also also-read also-like read-next up-next most-read most-popular popular-posts popularposts trending latest-posts latest-news recent-posts more-from more-on more-stories more-news more-posts more-articles more-topics see-also you-may nav-links post-navigation breadcrumb breadcrumbs pagination pager blog-pager key-events jump-links skip-link',
    { share: 0.4, longest: 6_000, isForParagraphs: true },
  ],
  ['teaser teasers ranking', { share: 0.3, longest: 4_000, links: 0.1, needsControl: true }],
  // Offers of the site.
  [
    'newsletter newsletters signup sign-up mailing-list mailchimp opt-in optin subscribe subscription subscriptions jetpack-subscriptions cookie cookies consent gdpr ccpa onetrust donate donation membership-promo app-promo',
    { share: 0.25, longest: 1_200, isForParagraphs: true },
  ],
  ['paywall regwall offer offers metering upsell', { share: 0.3, longest: 1_500, needsControl: true }],
  ['promo promotion promotions promobox cta call-to-action marketing', { share: 0.2, longest: 700 }],
  [
    'ad ads advert adverts advertisement advertising adslot adsbygoogle ad-slot dfp sponsored sponsor sponsors',
    { share: 0.2, longest: 400, isForParagraphs: true },
  ],
  // What the page lets its reader do.
  [
    'share sharing sharedaddy sharebar sharethis addthis share-buttons social socials social-links follow-us social-share',
    { share: 0.1, longest: 300, needsControl: true },
  ],
  ['toolbar article-tools tools actions audio-player listen text-to-speech', { share: 0.1, longest: 160 }],
  ['contact-box contact feedback tipline report-error corrections-form', { share: 0.1, longest: 300 }],
  // What others say below the text.
  [
    'comments disqus respond commentlist comment-list comment-body comments-area comment-section comment-form comment-thread fb-comments',
    { share: 0.85, longest: 1_000_000, isLast: true },
  ],
  // Who wrote it, and under which heads it is filed.
  [
    'author-box authorbox author-bio author-card author-info author-profile author-description about-author about-the-author bio contributor contributors',
    { share: 0.2, longest: 900 },
  ],
  [
    'tags tag-list taglist tag-links tags-links post-tags keywords topics post-labels labels cat-links categories category-list filed-under',
    { share: 0.1, longest: 300, isForParagraphs: true },
  ],
];

/** What a gallery is called. Its pictures are set apart with their captions where it holds several. */
const GALLERY = new Set(['gallery', 'slideshow', 'carousel', 'slider', 'lightbox', 'photo-gallery']);
const PULL_QUOTE = new Set(['pullquote', 'pull-quote', 'pull-quotes', 'pullquotes']);
const NOTES = new Set(['footnotes', 'footnote', 'endnotes', 'endnote']);

const RULES: ReadonlyMap<string, PartName> = new Map(
  NAMES.flatMap(([names, rule]) => names.split(' ').map((name) => [name, rule] as const)),
);

/** By which rules an element may be furniture for what it is called. */
export const furnitureNames = (element: PageElement): readonly PartName[] => [
  ...new Set(namesOf(element).flatMap((name) => RULES.get(name) ?? [])),
];

export const isCalledGallery = (element: PageElement): boolean =>
  element.tag === 'amp-carousel' || namesOf(element).some((name) => GALLERY.has(name));

export const isCalledPullQuote = (element: PageElement): boolean =>
  namesOf(element).some((name) => PULL_QUOTE.has(name));

export const isCalledNotes = (element: PageElement): boolean =>
  /^doc-(?:foot|end)notes?$/.test(attribute(element, 'role') ?? '') ||
  namesOf(element).some((name) => NOTES.has(name));

const NAMING = ['class', 'id', 'data-testid', 'data-component', 'data-component-name', 'data-module'];

/**
 * The words of an element's names, without the number at the end of one that a program counts, and each two and three that follow one another: "c-box--relatedPosts" is called
 * "c", "box", "related", "posts", "box-related", "related-posts" and so on.
 */
function namesOf(element: PageElement): readonly string[] {
  const names: string[] = [];
  for (const each of NAMING) {
    const value = attribute(element, each);
    if (value === null || value === '') continue;
    for (const name of value.slice(0, LONGEST).split(/\s+/)) {
      const words = name
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .toLowerCase()
        .split(/[^a-z\d]+/)
        .map((word) => word.replace(/^(\D{3,})\d+$/, '$1'))
        .filter((word) => word !== '');
      if (words.some((word) => MODIFIERS.has(word))) continue;
      words.forEach((word, at) => {
        // Programs that shorten names use all of one and two letters, "ad" among them.
        if (word.length > 2 || words.length > 1) names.push(word);
        for (const count of [2, 3])
          if (at + count <= words.length) names.push(words.slice(at, at + count).join('-'));
      });
    }
  }
  return names;
}

/** Words of a name that say what an element has or stands beside, and not what it is: "has-related", "before-ad". */
const MODIFIERS = new Set(
  'has have no not non with without before after above below hide show is'.split(' '),
);
/** UTF-16 units; no site names an element with more. */
const LONGEST = 400;
