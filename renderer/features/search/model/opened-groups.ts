import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { PassageMatch, SearchSubject } from '@core/contract/search';
import { allPassagesQuery, queryClient } from '../../../app/queries';
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
    combine: combineAnswers,
  });
  const open = useCallback(({ of, others }: ResultGroup) => {
    const now = answeredQuery();
    if (others === 'failed')
      void queryClient.refetchQueries({ queryKey: allPassagesQuery(now, of).queryKey });
    setOpened((known) => {
      const before = known.query === now ? known.subjects : NONE;
      return { query: now, subjects: before.some(({ id }) => id === of.id) ? before : [...before, of] };
    });
  }, []);
  const whole = useMemo(() => {
    if (subjects.length === 0) return groups;
    const answerOf = new Map(subjects.map(({ id }, at) => [id as string, answers[at]]));
    return groups.map((group) => withAnswer(group, answerOf.get(group.of.id)));
  }, [groups, subjects, answers]);
  return { groups: whole, open };
}

interface Answer {
  readonly passages: readonly PassageMatch[] | undefined;
  readonly isFailed: boolean;
}

function withAnswer(group: ResultGroup, answer: Answer | undefined): ResultGroup {
  if (answer === undefined) return group;
  const { passages, isFailed } = answer;
  if (passages === undefined) return { ...group, others: isFailed ? 'failed' : 'awaited' };
  return passages.length <= group.passages.length ? group : { ...group, passages };
}

const combineAnswers = (results: readonly UseQueryResult<readonly PassageMatch[]>[]): readonly Answer[] =>
  results.map(({ data, isError, isFetching }) => ({ passages: data, isFailed: isError && !isFetching }));
