//! The time of a talk: how long it has gone on, how much is left, and whether that fits the slides. Pure: the time comes
//! from outside, in milliseconds since 1970, so that a computer that has slept counts the time that passed.

use i18n::{Deck, fill};

/// Milliseconds in a minute.
const MINUTE: f64 = 60_000.0;

/// A watch that can be halted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Clock {
    /// When it was last started; `None` while it stands.
    pub since: Option<f64>,
    /// What had passed before that.
    pub before: f64,
    /// What is planned, in minutes.
    pub planned: f64,
    /// What it showed when the present slide came.
    pub slide: f64,
}

/// How the talk goes, against an even share of the time for every slide.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Pace {
    /// Milliseconds ahead.
    Ahead(f64),
    /// Milliseconds behind.
    Behind(f64),
    /// Within a quarter of a minute.
    Even,
}

impl Default for Clock {
    fn default() -> Self {
        Self { since: None, before: 0.0, planned: 20.0, slide: 0.0 }
    }
}

impl Clock {
    /// What has passed.
    pub fn elapsed(&self, now: f64) -> f64 {
        // A clock that was set back does not count backwards.
        self.before + self.since.map_or(0.0, |it| (now - it).max(0.0))
    }

    /// Starts it, or halts it.
    pub fn toggle(&mut self, now: f64) {
        self.before = self.elapsed(now);
        self.since = if self.since.is_some() { None } else { Some(now) };
    }

    /// Starts it if it has never run; after that only the presenter starts and stops it.
    pub fn begin(&mut self, now: f64) {
        if self.since.is_none() && self.before == 0.0 {
            self.toggle(now);
        }
    }

    /// Back to nothing; it goes on if it went.
    pub fn reset(&mut self, now: f64) {
        self.before = 0.0;
        self.slide = 0.0;
        self.since = self.since.map(|_| now);
    }

    /// Another slide has come.
    pub fn turn(&mut self, now: f64) {
        self.slide = self.elapsed(now);
    }

    /// What has passed on this slide.
    pub fn on_slide(&self, now: f64) -> f64 {
        (self.elapsed(now) - self.slide).max(0.0)
    }

    /// What is left of the plan; less than nothing when it is over.
    pub fn left(&self, now: f64) -> f64 {
        self.planned * MINUTE - self.elapsed(now)
    }

    /// How it goes on the slide of that number out of so many.
    pub fn pace(&self, now: f64, at: usize, count: usize) -> Pace {
        let share = self.planned * MINUTE / count.max(1) as f64;
        // On time from the slide's even beginning to its even end.
        let (from, to) = (share * at as f64, share * (at + 1) as f64);
        let elapsed = self.elapsed(now);
        if elapsed > to + MINUTE / 4.0 {
            Pace::Behind(elapsed - to)
        } else if elapsed < from - MINUTE / 4.0 {
            Pace::Ahead(from - elapsed)
        } else {
            Pace::Even
        }
    }

    /// The clock of a message, in which a number that is no time is replaced.
    pub fn sound(self) -> Self {
        let whole = |it: f64| if it.is_finite() && it >= 0.0 { it.min(1e9) } else { 0.0 };
        Self {
            since: self.since.filter(|it| it.is_finite() && *it > 0.0),
            before: whole(self.before),
            planned: if self.planned.is_finite() { self.planned.clamp(1.0, 600.0) } else { 20.0 },
            slide: whole(self.slide),
        }
    }
}

impl Pace {
    /// In words.
    pub fn words(self, words: &Deck) -> String {
        match self {
            Self::Ahead(by) => fill(words.ahead, &[&time(by)]),
            Self::Behind(by) => fill(words.behind, &[&time(by)]),
            Self::Even => words.on_time.to_owned(),
        }
    }
}

/// Minutes and seconds of a length of time, hours where there are any: `08:24`, `1:02:03`.
pub fn time(milliseconds: f64) -> String {
    let seconds = (milliseconds.abs() / 1000.0) as u32;
    let two = |it: u32| if it < 10 { ["0", &it.to_string()].concat() } else { it.to_string() };
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let short = [&*two(minutes), ":", &two(seconds)].concat();
    if hours > 0 { [&*hours.to_string(), ":", &short].concat() } else { short }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_counts_what_passes_while_it_goes_even_through_sleep() {
        let mut clock = Clock::default();
        clock.toggle(1_000.0);
        assert_eq!(clock.elapsed(61_000.0), 60_000.0);
        clock.toggle(61_000.0);
        assert_eq!(clock.elapsed(9_000_000.0), 60_000.0);
        clock.toggle(9_000_000.0);
        assert_eq!(clock.elapsed(9_001_000.0), 61_000.0);
        // A clock that was set back.
        assert_eq!(clock.elapsed(0.0), 60_000.0);
        clock.reset(9_002_000.0);
        assert_eq!((clock.elapsed(9_003_000.0), clock.since.is_some()), (1_000.0, true));
    }

    #[test]
    fn pace_is_an_even_share_for_every_slide() {
        let clock = Clock { since: Some(0.0), planned: 10.0, ..Clock::default() };
        assert_eq!(clock.pace(5.5 * MINUTE, 5, 10), Pace::Even);
        assert_eq!(clock.pace(8.0 * MINUTE, 5, 10), Pace::Behind(2.0 * MINUTE));
        assert_eq!(clock.pace(2.0 * MINUTE, 5, 10), Pace::Ahead(3.0 * MINUTE));
        assert_eq!(clock.pace(1.0, 0, 0), Pace::Even);
    }

    #[test]
    fn times_are_written_with_two_digits() {
        assert_eq!(
            (time(504_000.0), time(3_723_000.0), time(-5_000.0)),
            ("08:24".into(), "1:02:03".into(), "00:05".into())
        );
    }

    #[test]
    fn what_is_no_time_counts_as_none() {
        let wild = Clock { since: Some(f64::NAN), before: f64::INFINITY, planned: -3.0, slide: f64::NAN }.sound();
        assert_eq!((wild.since, wild.before, wild.planned, wild.slide), (None, 0.0, 1.0, 0.0));
    }
}
