import type { ReactNode } from 'react';
import { DataTableBody, type DataTableBodyProps, DataTableClasses, DataTableRow } from 'react-admin';

/**
 * Rows that are drawn again when their record changes, and not when one comes in above them: react-admin's own are told
 * whether they are odd or even.
 */
export const SteadyRows = (props: DataTableBodyProps) => <DataTableBody {...props} row={SteadyRow} />;

const SteadyRow = ({ children }: { children?: ReactNode }) => (
  <DataTableRow className={DataTableClasses.row}>{children}</DataTableRow>
);
