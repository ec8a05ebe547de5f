//! Which words the editor of reports has. What they say in a language stands in its own file.

use crate::table::table;

table! {
    /// The editor's words in one language.
    Edit {
        // The frame
        title, private, undo, redo, steps, step_text, step_decide, step_charts, step_check, step_publish, language,
        /// `{}` how many MB
        in_one_file,
        // Where a draft is kept
        saving, kept, full, blocked, elsewhere, take_copy, newer,
        // The program has stopped
        stopped,
        /// `{}` when
        stopped_kept,
        stopped_unkept, reopen,
        // A kept draft that is none
        unread, save_unread,
        // What is asked of the worker
        /// `{}` names of files
        reading,
        lost_program, stopped_program, late_program,
        // Earlier versions
        versions, version_none, go_back_to,
        // The text
        text_head, text_hint, open_files, drop_here, paste_here, read_it, refused_file, no_report, one_text, unreadable,
        /// `{}` title, year
        found,
        edit_it, as_last, as_last_hint,
        /// `{}` how many
        cleaned,
        /// `{}` how many
        lost_in_text,
        /// `{}` title, year
        last_open,
        take_back, again, cleaned_none,
        // Decisions
        /// `{}` how many are open, of how many
        open_of,
        all_done, accept, refuse, take_again, next, previous, the_same,
        /// `{}` how many
        same_done,
        same_none, by_hand, by_words, not_in_text, keys, keys_hint,
        nothing_chosen,
        number, activity, task, thread, answer, answer_hint, answer_none, named, open, accepted, refused, from_last, no_text,
        /// `{}` chapter, done, all
        chapter_done,
        /// `{}` how many
        overlaps,
        overlaps_hint, same_number, in_both,
        // The form
        add, remove, up, down, choose, optional,
        // Charts and other lists
        charts_head, chart_suggest, warnings, about_head, lists_head, no_charts,
        // Problems
        no_problems,
        /// `{}` how many
        problems,
        go_there, mend_remove, mend_move,
        /// `{}` what stands there then
        mend_write,
        /// `{}` what is added
        mend_add,
        // The page beside it
        preview, phone, desk, hall, not_yet, preview_last,
        // What comes out
        publish_head, publish_hint, download_site, download_data, download_one, making,
        /// `{}` how many, of how many
        making_pictures,
        /// `{}` the share
        making_packed,
        /// `{}` how many seconds
        made,
        failed,
        /// `{}` how many
        left_out,
    }
}
