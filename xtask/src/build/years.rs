//! A site of several reports: each year a whole site in a folder of its own, made anew only when something has changed that it
//! is made from, and laid together from what is kept. What a year's folder and the root hold, `publish` says.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use fs_err as fs;
use i18n::Lang;
use model::Source;
use publish::{Given, Kit, Pages, Published, Read, Rendered, Root, Site};
use report::Archive;
use start::paths::{dist as own_dist, target};
use tools::Helper;
use tools::step::step;

use super::lay_out::lay_out;
use super::machine::Native;
use super::programs::Programs;
use super::{budget, meanwhile, prerenderer, site};
use crate::archive::{Entry, Reports};
use crate::check::{self, DEFAULT, Sources};
use crate::hosts::{self, Hashes};
use crate::stamp::{hash, unless_fresh};
use crate::sums::{SUMS, Sums, of_folder, parse, to_text};

/// Makes the site of all reports and puts it in the place of the last one. What is wrong with a report keeps that one alone
/// from being made: the site has it as it was made last, if it ever was.
///
/// # Errors
/// When no report can be made, or a step fails; and once the site is made, when a report had to be left as it was.
pub fn make(
    mut reports: Reports,
    programs: impl FnOnce() -> Result<Programs> + Send,
    dist: &Path,
    address: Option<&str>,
) -> Result<()> {
    let place = kept(dist);
    let problems = step("check: each report against its text, and beside the others", || Ok(reports.problems()))?;
    let mut broken = Vec::new();
    let (mut sound, mut listed) = (Vec::new(), Vec::new());
    for (at, problems) in problems.iter().enumerate() {
        let Entry { id, sources, .. } = &reports.entries[at];
        if problems.is_empty() {
            sound.push(id.clone());
            listed.push(at);
            continue;
        }
        broken.push(format!("{id}\n{}", check::to_text(sources, problems, DEFAULT)));
        // To the others it is what its site was made from last.
        let folder = place.join(id);
        let last = [JSON, TEXT].map(|it| fs::read(folder.join(it)));
        match last {
            [Ok(json), Ok(text)] if folder.join("site").is_dir() => {
                reports.fall_back(at, Sources::of_bytes(json, text));
                listed.push(at);
            }
            _ => reports.forget(at),
        }
    }
    if sound.is_empty() {
        bail!("报告数据有问题，没有生成网站。The reports have problems; nothing was built.\n{}", broken.join("\n\n"));
    }
    let listed: Vec<&Entry> = listed.into_iter().map(|at| &reports.entries[at]).collect();
    let newest = listed.last().context("there is no report")?;
    let ((), programs) = meanwhile(programs, || Ok(()))?;
    let mut kit = step("style sheets, fonts, scripts", || lay_out(programs))?;
    kit.file = step("the kit, with which the editor makes sites", || {
        kit.site.pack(&Native)?;
        kit.to_file(&Native)
    })?;
    let hashes = Hashes::of(&kit.links.inline);
    hosts::write(&hashes)?;
    if dist != own_dist() {
        let ids: Vec<&str> = reports.entries.iter().map(|it| &*it.id).collect();
        hosts::write_to(&dist.with_extension("deploy"), &hashes, &ids)?;
    }
    let made = Made { kit: &kit, key: key_of(&kit)?, place, address };
    let mut folders = BTreeMap::new();
    for entry in &listed {
        if sound.contains(&entry.id) {
            made.year(entry, &reports.archive(entry, address)?)?;
        }
        folders.insert(entry.id.as_str(), made.place.join(&entry.id).join("site"));
    }
    let first = folders.get(reports.first.as_str()).map_or(newest.id.as_str(), |_| reports.first.as_str());
    let known = listed.iter().map(|it| reports.archive(it, address)).collect::<Result<Vec<_>>>()?;
    let root = made.root(&listed, &known, Root { newest: &newest.id, first })?;
    site::replace(dist, |next| lay_together(next, &root, &folders, first))?;
    if !broken.is_empty() {
        bail!(
            "有报告没有重新生成，网站里还是它上一次的样子（如果有）。These reports were not made anew; the site has them as they were last, if it had them:\n{}",
            broken.join("\n\n")
        );
    }
    Ok(())
}

/// The files that a kept year was made from, beside its site.
const JSON: &str = "report.json";
const TEXT: &str = "report.txt";

/// What every year is made with.
struct Made<'a> {
    kit: &'a Kit,
    /// The hash of all that pages are made from but the report.
    key: String,
    place: PathBuf,
    address: Option<&'a str>,
}

impl Made<'_> {
    /// Makes a year's site, unless it is kept and nothing has changed that it is made from.
    fn year(&self, entry: &Entry, archive: &Archive) -> Result<()> {
        let folder = self.place.join(&entry.id);
        let known = serde_json::to_string(archive)?;
        let Sources { json, text, .. } = &entry.sources;
        let key = hash([json, text, known.as_bytes(), self.key.as_bytes()]);
        unless_fresh(&folder, &key, || {
            let published = self.publish(entry, archive)?.1;
            let told = archive.before.iter().chain(&archive.after).flat_map(|it| &it.passages);
            let entries = entry.entries + told.map(|it| it.entries.len()).sum::<usize>();
            let table = budget::measure_of(&published.site, &published.links, entries)?;
            table.check_programs().with_context(|| format!("{}\n{table}", entry.id))?;
            site::write(&published.site, &folder.join("site"))?;
            fs::write(folder.join(JSON), json)?;
            fs::write(folder.join(TEXT), text)?;
            Ok(())
        })?;
        Ok(())
    }

    fn publish(&self, entry: &Entry, archive: &Archive) -> Result<(Pages, Published)> {
        let given = given(&entry.sources);
        let address = self.address.map(|it| format!("{it}/{}", entry.id));
        let kit = self.kit.of_year();
        let render = || {
            let run = prerenderer()?;
            let pages = run.block_on(Pages::render_among(given, archive))?;
            Ok(run.block_on(Rendered::new(pages, address.as_deref())))
        };
        let rendered = step(&format!("{}: prerender", entry.id), render)?;
        let published = publish::publish(&kit, &rendered, &Native)?;
        Ok((rendered.into_pages(), published))
    }

    /// The root's own files, in a folder that is kept.
    fn root(&self, listed: &[&Entry], known: &[Archive], root: Root<'_>) -> Result<PathBuf> {
        let folder = self.place.join("root");
        let made = |id: &str| fs::read_to_string(self.place.join(id).join("stamp"));
        let stamps = listed.iter().map(|it| made(&it.id)).collect::<Result<Vec<_>, _>>()?;
        let stamps = stamps.iter().map(String::as_bytes);
        let key = hash(stamps.chain([root.first.as_bytes(), self.key.as_bytes()]));
        let (newest, archive) = listed.last().zip(known.last()).context("there is no report")?;
        unless_fresh(&folder, &key, || {
            let (pages, published) = self.publish(newest, archive)?;
            let each = listed.iter().zip(known);
            let read = each.map(|(it, known)| given(&it.sources).read_among(known)).collect::<Result<Vec<_>>>()?;
            let reports: Vec<&Source> = read.iter().map(|it| &*it.source).collect();
            // For its own page a report is read without what only later years make of it; the lists of all years need it whole.
            let whole: Vec<&Source> = listed.iter().filter_map(|it| it.source()).collect();
            let mut site: Site = self.kit.root(root, &pages, &published, [&reports, &whole], self.address)?;
            for lang in Lang::ALL {
                site.add(&format!("years/facts.{}.xlsx", lang.tag()), workbook(&read, self.address, lang)?);
            }
            site.pack(&Native)?;
            site::write(&site, &folder.join("site"))
        })?;
        Ok(folder.join("site"))
    }
}

fn given(Sources { json, text, .. }: &Sources) -> Given {
    Given { json: json.clone(), text: text.clone() }
}

/// The numbers of all years, the newest first, as a workbook.
fn workbook(reports: &[Read], address: Option<&str>, lang: Lang) -> Result<Vec<u8>> {
    let place = address.map_or_else(|| String::from("../"), |it| format!("{it}/"));
    let input: Vec<_> = reports.iter().rev().flat_map(|it| [it.json.as_str(), it.text.as_str()]).collect();
    Helper::Workbook.run(&[lang.tag().into(), place.into()], &input.join("\0"))
}

/// Where finished years are kept for a site.
pub fn kept(dist: &Path) -> PathBuf {
    target().join("years").join(&hash([dist.to_string_lossy().as_bytes()])[..12])
}

/// A kit's key. The version that pages name is left out, since a new version alone is no reason to make a finished year again.
fn key_of(kit: &Kit) -> Result<String> {
    let links = publish::Links { version: String::new(), ..kit.links.clone() };
    let files = kit.site.files().filter(|(path, _)| *path != publish::BOM);
    let files: Vec<_> = files.map(|(path, file)| format!("{path} {}", file.digest)).collect();
    let parts: Vec<_> = kit.parts.iter().filter(|(name, _)| *name != publish::BOM).collect();
    let rest = serde_json::to_string(&(links, files, parts, &*kit.templates))?;
    Ok(hash([rest.as_bytes()]))
}

/// Lays the folders together: the root's own files, each year's in its folder, and in the root what was found there when the
/// first report stood in it alone, for everything that was given out then.
fn lay_together(next: &Path, root: &Path, years: &BTreeMap<&str, PathBuf>, first: &str) -> Result<()> {
    let mut sums = Sums::new();
    link(root, next)?;
    for (path, sum) in of_folder(root)? {
        sums.insert(path, sum);
    }
    for (id, folder) in years {
        let own = parse(&fs::read_to_string(folder.join(SUMS))?)?;
        link(folder, &next.join(id))?;
        for (path, sum) in &own {
            sums.insert(format!("{id}/{path}"), sum.clone());
            if *id == first && !sums.contains_key(path) {
                link_file(&folder.join(path), &next.join(path))?;
                sums.insert(path.clone(), sum.clone());
            }
        }
        let list = fs::read(folder.join(SUMS))?;
        sums.insert(format!("{id}/{SUMS}"), crate::sums::sum(&list));
    }
    fs::write(next.join(SUMS), to_text(&sums))?;
    Ok(())
}

/// Every file of a folder, under another name as well.
fn link(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            link(&entry.path(), &to)?;
        } else {
            link_file(&entry.path(), &to)?;
        }
    }
    Ok(())
}

/// A second name for a file, or a copy where the system has no such names. Nobody writes into either.
fn link_file(from: &Path, to: &Path) -> Result<()> {
    if let Some(parent) = to.parent() {
        fs::create_dir_all(parent)?;
    }
    if std::fs::hard_link(from, to).is_err() {
        fs::copy(from, to)?;
    }
    Ok(())
}
