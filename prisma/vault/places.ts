/** The places that texts are sealed for: what is moved from one to another does not open there. */
export const placeOfSecondFactor = ({ cityId, userId }: { cityId: string; userId: string }): string =>
  `second factor ${cityId} ${userId}`;

export const placeOfWebhookSecret = ({ cityId, addressId }: { cityId: string; addressId: string }): string =>
  `webhook secret ${cityId} ${addressId}`;

export const placeOfLinkBody = ({ cityId, id }: { cityId: string; id: string }): string =>
  `link message ${cityId} ${id}`;
