/** What a conversation remembers besides the dialog stack. */
export interface Memory {
  /** The file that a student with several is busy with. */
  focus: string | null;
  /** The last message was not understood: being stuck twice offers a person. */
  stuck?: boolean;
  /** The file whose insurance certificate was asked for last: the next thing dropped is that. */
  certificateOf?: string | null;
  /** The file whose printed convention was asked for. */
  printOf?: string | null;
}
