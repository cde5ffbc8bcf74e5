import type { PolicyKind, PolicyValue } from '#domain/policy-input';
import { calendarRows } from './calendar-rows';
import { callBackScheduleRows } from './call-back-schedule-rows';
import { categoryRows } from './category-rows';
import { departmentRows } from './department-rows';
import { districtRows } from './district-rows';
import { dispatchRuleRows } from './dispatch-rule-rows';
import { knowledgeRows } from './knowledge-rows';
import { ladderRows } from './ladder-rows';
import { orderPolicyRows } from './order-policy-rows';
import { questionRows } from './question-rows';
import { quietHoursRows } from './quiet-hours-rows';
import { runCardRows } from './run-card-rows';
import type { PolicyRows } from './policy-rows';
import { slaPolicyRows } from './sla-policy-rows';

/** The rows of every kind of policy. */
export const POLICY_ROWS: { [K in PolicyKind]: PolicyRows<PolicyValue<K>> } = {
  'sla-policy': slaPolicyRows,
  calendar: calendarRows,
  ladder: ladderRows,
  category: categoryRows,
  department: departmentRows,
  district: districtRows,
  'dispatch-rule': dispatchRuleRows,
  'run-card': runCardRows,
  knowledge: knowledgeRows,
  question: questionRows,
  'order-policy': orderPolicyRows,
  'call-back-schedule': callBackScheduleRows,
  'quiet-hours': quietHoursRows,
};
