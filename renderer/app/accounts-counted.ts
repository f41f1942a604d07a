import { countAccounts } from '@core/text/count-accounts';
import { t } from './messages';

/** "1 account", "4 accounts": what two witnesses tell together is no account more. */
export const accountsCounted = (accounts: Parameters<typeof countAccounts>[0]): string =>
  t('accounts.count', { count: countAccounts(accounts) });
