// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/history_files.h"

#include "core/sample/history_records.h"

#include <QCoreApplication>
#include <QDir>

namespace gatehouse::sample {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Sample)
};

constexpr std::size_t Enough = 1U << 18;

/// A cell as PostgreSQL's CSV writes it: in quotes only where it must be.
void appendCell(std::string &text, std::string_view cell)
{
    if (cell.find_first_of("\",\r\n") == std::string_view::npos) {
        text += cell;
        return;
    }
    text += '"';
    for (const char c : cell) {
        if (c == '"')
            text += '"';
        text += c;
    }
    text += '"';
}

void appendTwo(std::string &text, std::int64_t number)
{
    text += static_cast<char>('0' + number / 10);
    text += static_cast<char>('0' + number % 10);
}

} // namespace

HistoryFiles::HistoryFiles(const QString &folder, std::uint64_t seed, int noise)
    : m_folder(folder)
    , m_lines(seed, noise, [this](std::string_view piece) {
        m_log.buffer += piece;
        if (m_log.buffer.size() > Enough)
            write(m_log);
    })
{
}

Result<void> HistoryFiles::open()
{
    const QDir folder(m_folder);
    if (!folder.mkpath(QStringLiteral(".")))
        return fail(ErrorKind::Storage, Texts::tr("The folder %1 cannot be made.").arg(m_folder));
    const std::array<std::pair<Out *, const char *>, 3> files{
        {{&m_log, "odoo-server.log"}, {&m_devices, "res_device_log.csv"}, {&m_users, "res_users.csv"}}};
    for (const auto &[out, name] : files) {
        out->file.setFileName(folder.filePath(QLatin1String(name)));
        if (!out->file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
            return fail(ErrorKind::Storage,
                Texts::tr("%1 cannot be written: %2.").arg(out->file.fileName(), out->file.errorString()));
    }
    m_devices.buffer = "id,user_id,session_identifier,platform,browser,ip_address,country,city,device_type,revoked,"
                       "first_activity,last_activity\n";
    m_users.buffer = "id,login,name,active,share,totp_enabled,create_date\n";
    return {};
}

void HistoryFiles::write(Out &out)
{
    const auto size = static_cast<qint64>(out.buffer.size());
    if (out.file.error() == QFileDevice::NoError && size > 0)
        out.file.write(out.buffer.data(), size);
    out.buffer.clear();
}

Result<void> HistoryFiles::state(const Out &out)
{
    if (out.file.error() != QFileDevice::NoError)
        return fail(ErrorKind::Storage,
            Texts::tr("%1 cannot be written: %2.").arg(out.file.fileName(), out.file.errorString()));
    return {};
}

void HistoryFiles::appendTime(std::string &text, std::int64_t ms)
{
    constexpr std::int64_t Day = 86400000;
    if (ms / Day != m_dayOf) {
        m_dayOf = ms / Day;
        m_day = Instant::fromMs(m_dayOf * Day).toIso().left(10).toStdString();
    }
    text += m_day;
    text += ' ';
    appendTwo(text, ms / 3600000 % 24);
    text += ':';
    appendTwo(text, ms / 60000 % 60);
    text += ':';
    appendTwo(text, ms / 1000 % 60);
}

void HistoryFiles::begin(std::int64_t startMs, std::int64_t endMs)
{
    m_endMs = endMs;
    m_lines.begin(startMs);
    for (const Person &one : builtInPeople())
        person(one);
}

void HistoryFiles::person(const Person &person)
{
    std::string &text = m_users.buffer;
    const auto flag = [&](bool on) { text += on ? ",t" : ",f"; };
    text += std::to_string(person.odooId);
    text += ',';
    appendCell(text, person.login);
    text += ',';
    appendCell(text, person.name);
    flag(person.active);
    flag(person.share);
    flag(person.totp);
    text += ',';
    appendTime(text, person.createdMs);
    // Microseconds as PostgreSQL prints them, without zeros at the end.
    if (const std::int64_t part = person.createdMs % 1000; part != 0) {
        text += '.';
        text += static_cast<char>('0' + part / 100);
        appendTwo(text, part % 100);
        while (text.back() == '0')
            text.pop_back();
    }
    text += '\n';
    if (text.size() > Enough)
        write(m_users);
}

void HistoryFiles::deviceRow(const DeviceRow &row)
{
    const DeviceKind &kind = deviceKind(row.device);
    const City &place = city(cityOf(row.address));
    std::string &text = m_devices.buffer;
    text += std::to_string(row.id);
    text += ',';
    text += std::to_string(row.person->odooId);
    text += ',';
    text.append(row.session->data(), row.session->size());
    text.append(",").append(kind.platform).append(",").append(kind.browser).append(",");
    appendAddress(text, row.address);
    text.append(",").append(place.country).append(",").append(place.name);
    text.append(kind.mobile ? ",mobile," : ",computer,").append(row.revoked ? "t," : "f,");
    appendTime(text, row.firstMs);
    text += ',';
    appendTime(text, row.lastMs);
    text += '\n';
    if (text.size() > Enough)
        write(m_devices);
}

void HistoryFiles::deed(const Deed &deed)
{
    m_lines.deed(deed);
}

Result<void> HistoryFiles::settle()
{
    for (const Out *out : {&m_log, &m_devices, &m_users}) {
        if (auto ok = state(*out); !ok)
            return ok;
    }
    return {};
}

Result<void> HistoryFiles::finish()
{
    m_lines.finish(m_endMs);
    for (Out *out : {&m_log, &m_devices, &m_users}) {
        write(*out);
        out->file.flush();
        if (auto ok = state(*out); !ok)
            return ok;
        out->file.close();
        if (auto ok = state(*out); !ok)
            return ok;
    }
    return {};
}

} // namespace gatehouse::sample
