import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { t } from '../../../app/messages';
import { SIDE_TABS, showTab, useDifferencePanel, type SideTab } from '../model/chosen-difference';

interface Props {
  /** What each tab shows. */
  readonly content: Readonly<Record<SideTab, ReactNode>>;
  /** A number beside the name of a tab; not shown where it is 0. */
  readonly counts: Readonly<Partial<Record<SideTab, number>>>;
}

/** The side panel of a comparison: what differs, all values, why passages match, where they come from, and notes. */
export function SidePanel({ content, counts }: Props): ReactNode {
  const tab = useDifferencePanel((state) => state.tab);
  return (
    <Tabs
      className="side-tabs"
      selectedKey={tab}
      onSelectionChange={(key) => {
        const chosen = SIDE_TABS.find((one) => one === key);
        if (chosen !== undefined) showTab(chosen);
      }}
    >
      <TabList className="side-tab-list" aria-label={t('compare.sidePanel')}>
        {SIDE_TABS.map((one) => (
          <Tab key={one} id={one} className="side-tab">
            {t(`compare.tab.${one}`)}{' '}
            {(counts[one] ?? 0) === 0 ? null : <span className="side-tab-count">{counts[one]}</span>}
          </Tab>
        ))}
      </TabList>
      {SIDE_TABS.map((one) => (
        <TabPanel key={one} id={one} className="side-tab-panel">
          {content[one]}
        </TabPanel>
      ))}
    </Tabs>
  );
}
