/**
 * How many accounts there are, as every list and heading says it. What two witnesses tell together is listed among
 * their
 * accounts and is no account more: counted, two men would be three witnesses.
 */
export const countAccounts = (accounts: readonly { readonly jointOf?: readonly unknown[] }[]): number =>
  accounts.filter(({ jointOf }) => jointOf === undefined).length;
