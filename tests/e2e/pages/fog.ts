/** A plain text as it comes out of a mailing: one sentence cut in two, one line that is no part of the account. */
export const FOG = `Fog over the estuary

Nobody saw the pilot leave the quay that morning, and no

log was kept in the harbour office.

He was back before the tide, with forty crates aboard.

Our letter comes every Friday.

The keeper of the light heard an engine at half past six.
`;
