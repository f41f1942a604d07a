/**
 * The number of accounts, for every list and heading. A joint account of two witnesses is listed with their own
 * accounts and not counted: two witnesses would otherwise be three.
 */
export const countAccounts = (accounts: readonly { readonly jointOf?: readonly unknown[] }[]): number =>
  accounts.filter(({ jointOf }) => jointOf === undefined).length;
