//! The table that each language fills: every word of the interface that does not come from the report's data.
//! A text with `{}` is completed by [`fill`](super::fill), in the same order in every language.

use super::table::table;

table! {
    /// Interface strings of one language.
    Strings {
        // The page as a whole
        brand,
        /// The page's name in its own script, as on the title slip.
        brand_own,
        skip, chapters, menu, languages, place_year,
        // The opening
        hero_key_dot, hero_key_open, hero_key_tap,
        // Figures: source `{}` title, date; derived
        source, sourced, to_text, computed, refused, note_bound, table,
        // Table heads
        head_label, head_value, head_unit, head_kind, head_year, head_section, head_charts, head_text,
        exact, approximate,
        // The coming year
        filters, more_filters, all, by_method, by_area, by_theme, by_status, one_value,
        /// `{}` shown, total
        tasks_shown,
        view, view_graph, view_list, task_list, reset, no_tasks, no_tasks_why,
        planned, in_progress, done, undated, from_day, until_day, group, today,
        // Full text
        text_title, text_takeaway, text_subtitle, text_rest, outline, legend_exact, legend_approximate, legend_selected, legend_item,
        // All data
        data_title, data_takeaway,
        /// `{}` number of facts, year covered, number of activities, year planned, number of tasks
        data_subtitle,
        /// The same where nothing is planned: `{}` number of facts, year covered, number of activities
        data_subtitle_done,
        search, search_hint,
        /// `{}` shown, total
        rows_shown,
        /// `{}` rows still to be drawn
        rows_more,
        /// `{}` rows or items that a button or a fold would show; true of an open fold, too
        rows_rest,
        rows_off,
        kind_fact,
        /// `{}` year
        kind_activity,
        /// `{}` year
        kind_task,
        by_bound, by_year, more_choices,
        /// `{}` query
        no_facts,
        no_facts_why, near_facts, in_text_why, search_text, by_kind, by_chapter, overview,
        // Inspector and tooltip
        inspector, close, unit, kind, section, used_in, previous, next, next_section, files_all, concerns, not_mentioned, mark_year, threads,
        /// `{}` the report's wording
        kind_approximate,
        method, area, theme, status, dates, enlarge, go_back, beside, copied, copy_by_hand,
        // Footer
        foot_note, back_to_top, years, all_years, in_all_years,
        // Inside the pictures: `{}` what is computed and its working; the planned year; a year
        pic_field, pic_untold, pic_others, pic_rest, pic_not_in_report, pic_within_year, pic_year, pic_done, pic_planned,
        // Between the parts of a text alternative
        pic_thread, pic_comma, pic_colon,
        // Taking a figure along: its files, the large picture, the three buttons
        downloads, large_picture, cite, copy_cite, copy_link, qr_code, check_text,
        /// `{}` title of the figure, title of the report, speaker, occasion, date
        cite_plain,
        /// The sign of a division.
        /// The fold of the one-file edition, which has no files to offer
        citation_only,
        // Files of all that the report holds
        all_facts, all_activities, all_tasks,
        // The way to the slides
        present,
        /// Dots that have come together: `{}` the whole, value first
        whole_said,
        /// Dots that have parted: `{}` the part and the rest, value first
        parts_said,
        /// `{}` how many things of the report a group of a chart holds
        entries,
        /// How keys walk a chart.
        walk,
        // The large simple version and back, and what can be set beside it
        elder, elder_off, display, text_size, text_1, text_2, text_3, text_4, contrast, cursor,
        // Reading aloud: a figure or a sentence, a chapter
        say, say_chapter,
    }
}
