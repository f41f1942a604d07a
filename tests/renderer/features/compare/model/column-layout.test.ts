import { describe, expect, it } from 'vitest';
import {
  chooseDensity,
  layColumns,
  leastColumnWidth,
} from '../../../../../renderer/features/compare/model/column-layout';

const columns = ['north', 'south', 'east', 'west'].map((key) => ({ key }));
const keysOf = (all: readonly { readonly key: string }[]): string[] => all.map(({ key }) => key);

describe('the columns of a comparison', () => {
  it('all have a place of their own where there is room', () => {
    const { fixed, tabs, front } = layColumns(columns, 1600, 18, []);
    expect([keysOf(fixed), tabs, front]).toEqual([['north', 'south', 'east', 'west'], [], undefined]);
  });

  it('share the last place where they would be too narrow to read', () => {
    const { fixed, tabs, front } = layColumns(columns, 700, 18, []);
    expect(keysOf(fixed)).toEqual(['north']);
    expect(keysOf(tabs)).toEqual(['south', 'east', 'west']);
    expect(front?.key).toBe('south');
  });

  it('all share one place in the narrowest window', () => {
    expect(keysOf(layColumns(columns, 120, 18, []).tabs)).toHaveLength(4);
  });

  it('show the tab that was used last', () => {
    expect(layColumns(columns, 700, 18, ['north', 'west', 'east']).front?.key).toBe('west');
  });

  it('are not laid out before the frame is measured', () => {
    expect(layColumns(columns, 0, 18, []).fixed).toHaveLength(4);
  });

  it('grow with the text', () => {
    expect(leastColumnWidth(24, 'compact')).toBeGreaterThan(leastColumnWidth(16, 'compact'));
  });

  it('are set more tightly only where this gives each a place of its own', () => {
    expect(chooseDensity(4, 1600, 18)).toBe('comfortable');
    expect(chooseDensity(4, 1040, 18)).toBe('compact');
    expect(chooseDensity(4, 700, 18)).toBe('comfortable');
    expect(keysOf(layColumns(columns, 1040, 18, []).fixed)).toHaveLength(4);
  });
});
