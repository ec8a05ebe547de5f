//! A site while it is being made: its files by their paths, in memory. Where they go, whoever has asked for them knows.

use std::collections::BTreeMap;

use anyhow::{Context, Result};

use crate::machine::{BEST, FAST, Machine, Packed, Plain};
use crate::sums::{SUMS, Sums, digest, hash, sum, to_text};
use crate::table::is_packed;

/// The files of a site, or of its kit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Site(BTreeMap<String, File>);

/// One file.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    /// Its content.
    pub bytes: Vec<u8>,
    /// The same compressed, where it gains from that; none before [`Site::pack`].
    pub packed: Option<Packed>,
    /// The beginning of the content's SHA-256; the worker knows the file by it.
    pub digest: String,
}

impl File {
    fn new(bytes: Vec<u8>) -> Self {
        Self { digest: digest(&bytes), bytes, packed: None }
    }

    /// Bytes as a current browser receives them: text and wasm by brotli, the rest as it is.
    pub fn sent(&self) -> usize {
        self.packed.as_ref().map_or(self.bytes.len(), |it| it.br.len())
    }
}

impl Site {
    /// Puts a file where it is asked for. What is there already stays.
    pub fn add(&mut self, path: &str, bytes: impl Into<Vec<u8>>) {
        if !self.0.contains_key(path) {
            self.0.insert(path.to_owned(), File::new(bytes.into()));
        }
    }

    /// Puts a file that has been compressed already where it is asked for.
    pub fn add_packed(&mut self, path: &str, bytes: Vec<u8>, packed: Packed) {
        self.0.insert(path.to_owned(), File { packed: Some(packed), ..File::new(bytes) });
    }

    /// Puts a file under a name that changes with its content, so that servers may let it be cached for good.
    /// Returns the path within the site.
    pub fn add_hashed(&mut self, stem: &str, extension: &str, bytes: impl Into<Vec<u8>>) -> String {
        let bytes = bytes.into();
        let mut hash = hash([bytes.as_slice()]);
        hash.truncate(12);
        let path = format!("assets/{stem}.{hash}.{extension}");
        self.add(&path, bytes);
        path
    }

    /// Puts a file with all that is known of it where it is asked for. What is there already stays.
    pub fn add_file(&mut self, path: &str, file: File) {
        self.0.entry(path.to_owned()).or_insert(file);
    }

    /// The same with such files alone.
    pub fn only(&self, chosen: impl Fn(&str) -> bool) -> Self {
        Self(self.0.iter().filter(|(path, _)| chosen(path)).map(|(path, file)| (path.clone(), file.clone())).collect())
    }

    /// A file that was put here.
    ///
    /// # Errors
    /// When there is none.
    pub fn read(&self, path: &str) -> Result<&[u8]> {
        Ok(&self.file(path)?.bytes)
    }

    /// The same with all that is known of it.
    ///
    /// # Errors
    /// When there is none.
    pub fn file(&self, path: &str) -> Result<&File> {
        self.0.get(path).with_context(|| format!("the site has no {path}"))
    }

    /// Every file with its path, in the order of the paths.
    pub fn files(&self) -> impl Iterator<Item = (&str, &File)> {
        self.0.iter().map(|(path, file)| (path.as_str(), file))
    }

    /// Compresses every file that gains from it and has not been compressed.
    ///
    /// # Errors
    /// When the machine cannot.
    pub fn pack(&mut self, machine: &impl Machine) -> Result<()> {
        let open = self.0.iter_mut().filter(|(path, file)| file.packed.is_none() && is_packed(path));
        let mut open: Vec<(u8, &mut File)> = open.map(|(path, file)| (quality(path), file)).collect();
        let plain: Vec<Plain<'_>> =
            open.iter().map(|(quality, it)| Plain { bytes: &it.bytes, quality: *quality }).collect();
        for (packed, (_, file)) in machine.pack(&plain)?.into_iter().zip(&mut open) {
            file.packed = Some(packed);
        }
        Ok(())
    }

    /// Puts in the list of all files and their sums; nothing may be added or packed afterwards.
    pub fn list_sums(&mut self) {
        let sums: Sums = self.written().map(|(path, bytes)| (path, sum(bytes))).collect();
        self.add(SUMS, to_text(&sums));
    }

    /// Everything that a server's folder holds, compressed files included, by path.
    pub fn written(&self) -> impl Iterator<Item = (String, &[u8])> {
        self.0.iter().flat_map(|(path, file)| {
            let packed = file.packed.iter().flat_map(|it| [("br", &it.br), ("gz", &it.gz)]);
            let packed = packed.map(move |(end, bytes)| (format!("{path}.{end}"), bytes.as_slice()));
            [(path.clone(), file.bytes.as_slice())].into_iter().chain(packed)
        })
    }
}

/// How much to try for a file. What a chart, a number or a list is saved or shown elsewhere as, is many files.
fn quality(path: &str) -> u8 {
    let is_copy = path.split('/').any(|it| ["cards", "charts", "data", "embed"].contains(&it));
    if is_copy { FAST } else { BEST }
}

#[cfg(test)]
mod tests {
    use super::Site;
    use crate::sums::SUMS;

    #[test]
    fn what_is_there_stays_and_the_list_names_all_but_itself() -> anyhow::Result<()> {
        let mut site = Site::default();
        site.add("b.txt", "abc");
        site.add("b.txt", "other");
        let hashed = site.add_hashed("a", "css", "");
        site.list_sums();
        assert_eq!(site.read("b.txt")?, b"abc");
        let list = String::from_utf8(site.read(SUMS)?.to_vec())?;
        // SHA-256 of nothing and of `abc`, from FIPS 180-2.
        let expected = format!(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  {hashed}\n\
             ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b.txt\n"
        );
        assert_eq!(list, expected);
        assert!(site.read("c.txt").is_err());
        Ok(())
    }
}
