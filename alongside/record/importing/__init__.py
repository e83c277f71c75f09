"""Taking in what others wrote: FHIR R4 as files, streamed, resumable, repeatable; nothing is lost without a word.

`reading` finds resources in files and trusts nothing; `mapping` (beside) says what they mean; `matching` says who they
are about; `writing` puts them in the record a batch at a time, together with how far the file was read; `running`
is the loop; `command` and `tasks` are the two ways in. Every part that is not taken in leaves one line: file, line,
reason. docs/reference/import.md tells it to people.
"""
