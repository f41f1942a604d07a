import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { PassageMatch, SearchSubject } from '@core/contract/search';
import { allPassagesQuery } from '../../../app/queries';
import { answeredQuery } from './searching';
import type { ResultGroup } from './result-groups';

export interface OpenedGroups {
  readonly groups: readonly ResultGroup[];
  /** Asks for all passages of a group; they take the place of its best ones when they come. */
  readonly open: (group: ResultGroup) => void;
}

interface Opened {
  readonly query: string;
  readonly subjects: readonly SearchSubject[];
}

const NONE: readonly SearchSubject[] = [];

/** The groups of which the reader wants to see every passage, until another query is answered. */
export function useOpenedGroups(query: string, groups: readonly ResultGroup[]): OpenedGroups {
  const [opened, setOpened] = useState<Opened>({ query: '', subjects: NONE });
  const subjects = opened.query === query ? opened.subjects : NONE;
  const answers = useQueries({
    queries: subjects.map((subject) => allPassagesQuery(query, subject)),
    combine: combineData,
  });
  const open = useCallback(({ of }: ResultGroup) => {
    setOpened((known) => {
      const now = answeredQuery();
      const before = known.query === now ? known.subjects : NONE;
      return { query: now, subjects: before.some(({ id }) => id === of.id) ? before : [...before, of] };
    });
  }, []);
  const whole = useMemo(() => {
    if (subjects.length === 0) return groups;
    const passagesOf = new Map(subjects.map(({ id }, at) => [id as string, answers[at]]));
    return groups.map((group) => {
      const passages = passagesOf.get(group.of.id);
      return passages === undefined || passages.length <= group.passages.length
        ? group
        : { ...group, passages };
    });
  }, [groups, subjects, answers]);
  return { groups: whole, open };
}

const combineData = (
  results: readonly { readonly data: readonly PassageMatch[] | undefined }[],
): readonly (readonly PassageMatch[] | undefined)[] => results.map(({ data }) => data);
