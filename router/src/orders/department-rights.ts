import type { CaseAction } from '#domain/case-action';
import type { CaseActionInput } from '#domain/case-action-input';
import type { OrderStanding } from '#domain/order';
import type { Actor } from '#domain/role';
import { invalidField } from '../cases/invalid-field';

/**
 * Why somebody of a department may not do this with an order: its host works on it, a unit that assists gives its opinion.
 * Undefined when they may, and for everybody who is of no department.
 */
export function departmentBar(
  { departmentCode }: Pick<Actor, 'departmentCode'>,
  action: CaseAction,
  order: OrderStanding | undefined,
): string | undefined {
  if (departmentCode === null) return undefined;
  if (action === 'assist-reply') {
    return order?.assisting.includes(departmentCode) ? undefined : 'your department does not assist in this order';
  }
  return order?.departmentCode === departmentCode ? undefined : 'your department does not have this order in its hands';
}

/** A department speaks for itself alone. @throws AppError `invalid-input` */
export function admitOwnUnit({ departmentCode }: Actor, action: CaseAction, input: object): void {
  if (departmentCode === null || action !== 'assist-reply') return;
  if ((input as CaseActionInput<'assist-reply'>).departmentCode !== departmentCode) {
    throw invalidField('departmentCode', 'must be your own department');
  }
}
