import type { CaseAction } from '#domain/case-action';
import type { CaseActionInput } from '#domain/case-action-input';
import type { ActionContext, OrderContext } from '../cases/step';

export type OrderEffects<A extends CaseAction> = {
  [K in A]: (context: ActionContext, input: CaseActionInput<K>) => Promise<void>;
};

/** The order of a case that an action of 12345 is done on: whoever takes such a case opens it. */
export function orderOf({ order, standing }: Pick<ActionContext, 'order' | 'standing'>): OrderContext {
  if (!order) throw new Error(`case ${standing.id} has no work order`);
  return order;
}
