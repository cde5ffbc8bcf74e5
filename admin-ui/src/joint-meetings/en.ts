/** The words of the regular meetings of the two lines. */
export const jointMeetingsEn = {
  title: 'Joint meetings',
  agenda: 'For the next meeting',
  since: 'The meeting before:',
  refused: 'Transfers that the other line refused (%{count})',
  bounced: 'Cases handed to and fro twice or more (%{count})',
  consulted: 'Cases with a consultation (%{count})',
  record: 'Record this meeting',
  parties: 'Who is there',
  decisions: 'What is decided',
  add: 'Add one',
  remove: 'Remove number %{n}',
  words: 'Decision',
  entry: 'Entry of the boundary list that changes',
  noEntry: 'None',
  rule: 'Boundary list %{code}, version %{version}: to %{line}',
  held: 'Meeting',
};
