//! What another window says, and what a tab kept: any members of any kind, in any order, between commands of the presenter. The
//! first byte of each says what it is. How heights of embedded charts are told, tests/scripts/fuzz.test.js tries.

use std::rc::Rc;

use arbitrary::{Result, Unstructured};
use i18n::Lang;
use report_deck::{Act, BINDINGS, Command, Member, Peer, Show, Snapshot, time};
use slides::{Slide, Stage, deck};
use yew::Reducible;

use crate::address::SMALL;

/// Messages and acts until the bytes are used up.
pub fn messages(bytes: &[u8]) {
    thread_local! {
        static DECKS: [(Stage, Rc<Vec<Slide>>); 2] = [1920.0, 500.0].map(|width| {
            let stage = Stage { width };
            (stage, Rc::new(deck(&SMALL, Lang::Zh, stage)))
        });
    }
    DECKS.with(|decks| {
        let mut bytes = Unstructured::new(bytes);
        let own = if bytes.arbitrary().unwrap_or(false) { Peer::Stage } else { Peer::Console };
        let mut show = Rc::new(Show::new(decks[0].1.clone(), decks[0].0, own));
        while !bytes.is_empty() {
            let Ok(act) = act(&mut bytes, decks) else { break };
            show = show.reduce(act);
            holds(&show);
        }
    });
}

fn act(bytes: &mut Unstructured<'_>, decks: &[(Stage, Rc<Vec<Slide>>); 2]) -> Result<Act> {
    // The machine's own clock may stand anywhere, and be set back.
    let now = bytes.arbitrary::<u32>()?.into();
    Ok(match bytes.int_in_range(0..=9)? {
        0..=3 => match told(bytes)? {
            Some(told) => Act::Hear(Box::new(told), now),
            None => Act::Tick(now),
        },
        4 => Act::GoTo(bytes.arbitrary()?, now),
        5 => Act::Sentence(bytes.arbitrary::<Option<&str>>()?.map(Into::into)),
        6 => {
            let (stage, slides) = &decks[usize::from(bytes.arbitrary::<bool>()?)];
            Act::Reshape(*stage, slides.clone())
        }
        7 => Act::Plan(bytes.arbitrary::<u16>()?.into()),
        8 => Act::Reset(now),
        _ => {
            let digit = bytes.int_in_range(0..=9)?;
            let keys = bytes.choose(&BINDINGS)?;
            Act::Do(if bytes.arbitrary()? { Command::Digit(digit) } else { keys.command }, now)
        }
    })
}

/// A message, if it is understood: then it is sound, and understood again when it is told on.
fn told(bytes: &mut Unstructured<'_>) -> Result<Option<Snapshot>> {
    let sound = Show::default().snapshot().members();
    let mut members = Vec::new();
    for (name, own) in sound {
        let member = match bytes.int_in_range(0..=6)? {
            0 => Member::Nothing,
            1 => Member::Flag(bytes.arbitrary()?),
            2 => Member::Number(bytes.arbitrary()?),
            3 => Member::Text(bytes.arbitrary::<&str>()?.to_owned()),
            4 => Member::Number(bytes.arbitrary::<u8>()?.into()),
            // Words that mean something: of slides, of what covers them, of windows.
            5 => {
                let words =
                    ["stage", "console", "black", "white", "page", "large", "cover", "meeting-dots", "plan-lanes.2b"];
                Member::Text((*bytes.choose(&words)?).to_owned())
            }
            _ => own,
        };
        members.push((name, member));
    }
    let get = |list: &[(&str, Member)], name: &str| {
        list.iter().find(|it| it.0 == name).map_or(Member::Nothing, |it| it.1.clone())
    };
    let told = Snapshot::of(&|name| get(&members, name));
    if let Some(told) = &told {
        assert_eq!(told.clone().sound().as_ref(), Some(told));
        let again = told.members();
        assert_eq!(Snapshot::of(&|name| get(&again, name)).as_ref(), Some(told));
    }
    Ok(told)
}

/// What holds in each state: there is a slide and a step, and what the state tells the other window is sound.
fn holds(show: &Show) {
    assert!(show.at < show.slides.len() && show.step < show.steps(), "{}.{}", show.at, show.step);
    assert!(show.digits.len() <= 3, "{}", show.digits);
    // What the own clock says may be more than a message may say.
    let told = show.snapshot().sound();
    assert_eq!(told.clone().and_then(Snapshot::sound), told);
    let clock = show.clock;
    time(clock.left(show.now));
    time(clock.on_slide(show.now));
    clock.pace(show.now, show.at, show.slides.len()).words(Lang::De.deck());
}
