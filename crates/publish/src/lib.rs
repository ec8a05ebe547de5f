//! From a report to a finished site, in memory: what the build does on a machine with a toolchain, and the editor in a
//! browser, with the same bytes. What does not depend on the report comes with the kit of a build (`kit`); what only a
//! machine can do is asked of it (`machine`). Nothing here touches a disk, a clock or a thread.

#![warn(missing_docs)]

mod base85;
mod boot;
mod card_pages;
mod cards;
mod corrections;
mod download;
mod downloads;
mod edit;
mod edit_offline;
mod embed;
mod given;
mod head;
mod inline;
mod json_ld;
mod kit;
mod lasting;
mod links;
mod localised;
mod machine;
mod manifest;
mod offer;
mod offline;
mod open;
mod page;
mod parts;
mod paths;
mod publish;
mod root;
mod site;
mod slides;
pub mod sums;
pub mod table;
mod template;
mod text;
mod worker;
mod years;
mod zip_archive;

pub use download::{SERVERS, download};
pub use given::{Given, Read};
pub use inline::{Inline, data_url, hash, inline, with_fonts};
pub use kit::{Kit, REPORT_SUM, TEXT_SUM, with_constants};
pub use links::{Icon, Icons, Links};
pub use machine::{BEST, FAST, Machine, Packed, Picture, Plain};
pub use open::{Completeness, Opened, Refused, open};
pub use page::{Pages, address};
pub use paths::{BOM, EDIT, EDIT_OFFLINE, FAVICON, MISSING, NOTICE, OFFLINE, TAKEN, VERSION, WORKER};
pub use publish::{Published, Rendered, first, pictures, publish};
pub use root::Root;
pub use site::{File, Site};
pub use template::fill;
pub use worker::is_kept;
