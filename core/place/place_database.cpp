// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/place/place_database.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <maxminddb.h>

#include <string>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Place)
};

QString textAt(MMDB_entry_s &entry, const char *const *path)
{
    MMDB_entry_data_s data;
    if (MMDB_aget_value(&entry, &data, path) != MMDB_SUCCESS || !data.has_data || data.type != MMDB_DATA_TYPE_UTF8_STRING)
        return {};
    return QString::fromUtf8(data.utf8_string, qsizetype(data.data_size));
}

} // namespace

struct PlaceDatabase::State
{
    MMDB_s db{};
    bool open = false;

    ~State()
    {
        if (open)
            MMDB_close(&db);
    }
};

PlaceDatabase::PlaceDatabase(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

PlaceDatabase::~PlaceDatabase() = default;

Result<std::unique_ptr<PlaceDatabase>> PlaceDatabase::open(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists() || info.isDir())
        return fail(ErrorKind::Input,
            Texts::tr("There is no file %1. A place database is a file like GeoLite2-City.mmdb.").arg(path));
    auto state = std::make_unique<State>();
    const int status = MMDB_open(QDir::toNativeSeparators(path).toUtf8().constData(), MMDB_MODE_MMAP, &state->db);
    if (status != MMDB_SUCCESS) {
        if (status == MMDB_INVALID_METADATA_ERROR)
            return fail(ErrorKind::Input,
                Texts::tr("%1 is not a MaxMind database. A file like GeoLite2-City.mmdb is needed, unpacked.")
                    .arg(path));
        return fail(ErrorKind::Input, Texts::tr("The place database %1 cannot be opened: %2.")
                                          .arg(path, QString::fromUtf8(MMDB_strerror(status))));
    }
    state->open = true;
    const QString type = QString::fromUtf8(state->db.metadata.database_type);
    if (!type.contains(u"City", Qt::CaseInsensitive) && !type.contains(u"Country", Qt::CaseInsensitive)
        && !type.contains(u"Enterprise", Qt::CaseInsensitive) && !type.contains(u"Location", Qt::CaseInsensitive))
        return fail(ErrorKind::Input,
            Texts::tr("%1 is a database of another kind (%2): it tells neither countries nor cities.").arg(path, type));
    return std::unique_ptr<PlaceDatabase>(new PlaceDatabase(std::move(state)));
}

PlaceDatabase::Found PlaceDatabase::lookup(std::string_view ip) const
{
    Found found;
    const std::string text(ip.substr(0, ip.find('%')));
    int addressError = 0;
    int status = MMDB_SUCCESS;
    MMDB_lookup_result_s result = MMDB_lookup_string(&m_state->db, text.c_str(), &addressError, &status);
    if (addressError != 0 || status != MMDB_SUCCESS || !result.found_entry)
        return found;
    static const char *const Country[] = {"country", "names", "en", nullptr};
    static const char *const Registered[] = {"registered_country", "names", "en", nullptr};
    static const char *const City[] = {"city", "names", "en", nullptr};
    found.country = textAt(result.entry, Country);
    if (found.country.isEmpty())
        found.country = textAt(result.entry, Registered);
    found.city = textAt(result.entry, City);
    return found;
}

QString PlaceDatabase::type() const
{
    return QString::fromUtf8(m_state->db.metadata.database_type);
}

Instant PlaceDatabase::built() const
{
    return Instant::fromSeconds(static_cast<std::int64_t>(m_state->db.metadata.build_epoch));
}

} // namespace gatehouse
