import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { t } from '../../../app/messages';
import { dispatch } from '../../../app/window-store';
import type { Column } from '../model/column';

interface Props {
  /** Columns that share one place. */
  readonly tabs: readonly Column[];
  readonly front: Column;
  /** The pane of the one in front. */
  readonly children: ReactNode;
}

/** The last place, in which columns without room of their own come to the front one at a time. */
export const ColumnTabs = ({ tabs, front, children }: Props): ReactNode => (
  <Tabs
    className="column-frame"
    selectedKey={front.key}
    onSelectionChange={(key) => dispatch({ do: 'front-pane', pane: String(key) })}
  >
    <TabList className="column-tabs" aria-label={t('compare.columns.more')}>
      {tabs.map(({ key, at, article }) => (
        <Tab key={key} id={key} className="column-tab">
          <i>{at + 1}</i> <span>{article.citation.title}</span>
        </Tab>
      ))}
    </TabList>
    {/* A panel keeps the id that it was first drawn with, by which its tab names it: another one is another panel. */}
    <TabPanel key={front.key} id={front.key} className="column-tab-panel">
      {children}
    </TabPanel>
  </Tabs>
);
