//! What the browser keeps between two visits: the draft, and earlier versions of it. Two windows never overwrite each other: a
//! draft is written only over the one that this window has read or written last.

use std::cell::RefCell;

use idb::{Database, DatabaseEvent, Factory, ObjectStoreParams, TransactionMode};
use js_sys::{Array, Date, Math};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

const NAME: &str = "report-figures.edit";
const DRAFTS: &str = "drafts";
const VERSIONS: &str = "versions";
const STAMP: &str = "stamp";
const DRAFT: &str = "draft";

/// How many earlier versions are kept.
const MOST_VERSIONS: usize = 60;

/// Why something was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The browser lets no page keep anything.
    Blocked,
    /// There is no more room.
    Full,
    /// Another window has kept a draft meanwhile.
    Elsewhere,
}

/// An earlier version of the draft.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Version {
    /// When it was kept, in milliseconds since 1970.
    pub at: f64,
    /// As [`StoredWorkspace`](crate::draft::StoredWorkspace) writes it.
    pub draft: String,
}

/// The browser's own database.
pub struct Store {
    database: Database,
    /// Of the draft that this window has read or written last; none before the first.
    stamp: RefCell<Option<String>>,
}

impl Store {
    /// Opens it.
    ///
    /// # Errors
    /// When the browser keeps nothing for this page.
    pub async fn open() -> Result<Self, Trouble> {
        let factory = Factory::new().map_err(|_| Trouble::Blocked)?;
        let mut request = factory.open(NAME, Some(1)).map_err(|_| Trouble::Blocked)?;
        request.on_upgrade_needed(|event| {
            if let Ok(database) = event.database() {
                for name in [DRAFTS, VERSIONS] {
                    // One that is there already is as good.
                    let _ = database.create_object_store(name, ObjectStoreParams::new());
                }
            }
        });
        let database = request.await.map_err(|_| Trouble::Blocked)?;
        Ok(Self { database, stamp: RefCell::new(None) })
    }

    /// The draft that was kept last.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn draft(&self) -> Result<Option<String>, Trouble> {
        let (stamp, draft) = self.read().await.map_err(|wrong| trouble(&wrong))?;
        self.stamp.replace(stamp);
        Ok(draft)
    }

    async fn read(&self) -> Result<(Option<String>, Option<String>), idb::Error> {
        let transaction = self.database.transaction(&[DRAFTS], TransactionMode::ReadOnly)?;
        let store = transaction.object_store(DRAFTS)?;
        let stamp = store.get(JsValue::from(STAMP))?.await?.and_then(|it| it.as_string());
        let draft = store.get(JsValue::from(DRAFT))?.await?.and_then(|it| it.as_string());
        Ok((stamp, draft))
    }

    /// Keeps a draft, if no other window has kept one meanwhile.
    ///
    /// # Errors
    /// When it was not kept; what was there is as it was.
    pub async fn keep(&self, draft: &str) -> Result<(), Trouble> {
        let own = self.stamp.borrow().clone();
        match self.write(draft, own).await {
            Ok(Some(stamp)) => {
                self.stamp.replace(Some(stamp));
                Ok(())
            }
            Ok(None) => Err(Trouble::Elsewhere),
            Err(wrong) => Err(trouble(&wrong)),
        }
    }

    /// The new stamp; none where another window's draft stands there.
    async fn write(&self, draft: &str, own: Option<String>) -> Result<Option<String>, idb::Error> {
        let transaction = self.database.transaction(&[DRAFTS], TransactionMode::ReadWrite)?;
        let store = transaction.object_store(DRAFTS)?;
        let there = store.get(JsValue::from(STAMP))?.await?.and_then(|it| it.as_string());
        if there != own {
            return Ok(None);
        }
        let stamp = format!("{}-{}", Date::now(), Math::random());
        store.put(&JsValue::from(draft), Some(&JsValue::from(DRAFT)))?.await?;
        store.put(&JsValue::from(&*stamp), Some(&JsValue::from(STAMP)))?.await?;
        transaction.commit()?.await?;
        Ok(Some(stamp))
    }

    /// Takes the place of another window's draft, which becomes an earlier version.
    ///
    /// # Errors
    /// Those of [`Self::keep`].
    pub async fn take_over(&self, draft: &str) -> Result<(), Trouble> {
        if let Some(other) = self.draft().await? {
            self.keep_version(&other).await?;
        }
        self.keep(draft).await
    }

    /// Keeps a version beside the draft; the oldest goes when there are many.
    ///
    /// # Errors
    /// When it was not kept.
    pub async fn keep_version(&self, draft: &str) -> Result<(), Trouble> {
        self.write_version(draft).await.map_err(|wrong| trouble(&wrong))
    }

    async fn write_version(&self, draft: &str) -> Result<(), idb::Error> {
        let transaction = self.database.transaction(&[VERSIONS], TransactionMode::ReadWrite)?;
        let store = transaction.object_store(VERSIONS)?;
        store.put(&JsValue::from(draft), Some(&JsValue::from(Date::now())))?.await?;
        let keys = store.get_all_keys(None, None)?.await?;
        for old in keys.iter().take(keys.len().saturating_sub(MOST_VERSIONS)) {
            store.delete(old.clone())?.await?;
        }
        transaction.commit()?.await?;
        Ok(())
    }

    /// Earlier versions, the latest first.
    ///
    /// # Errors
    /// When they cannot be read.
    pub async fn versions(&self) -> Result<Vec<Version>, Trouble> {
        self.read_versions().await.map_err(|wrong| trouble(&wrong))
    }

    async fn read_versions(&self) -> Result<Vec<Version>, idb::Error> {
        let transaction = self.database.transaction(&[VERSIONS], TransactionMode::ReadOnly)?;
        let store = transaction.object_store(VERSIONS)?;
        let keys = store.get_all_keys(None, None)?.await?;
        let drafts = store.get_all(None, None)?.await?;
        let both = keys.iter().zip(&drafts);
        let mut all: Vec<Version> =
            both.filter_map(|(at, draft)| Some(Version { at: at.as_f64()?, draft: draft.as_string()? })).collect();
        all.reverse();
        Ok(all)
    }
}

/// What an error of the database means to an editor.
fn trouble(wrong: &idb::Error) -> Trouble {
    let told = wrong.to_string();
    if told.contains("Quota") { Trouble::Full } else { Trouble::Blocked }
}

/// When something was kept, as the reader's own clock says it.
pub fn clock(at: f64, tag: &str) -> String {
    let date = Date::new(&JsValue::from(at));
    String::from(date.to_locale_string(tag, &Array::new()))
}
