// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/footer.h"

#include "core/ledger/ledger_place.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/status_mark.h"
#include "ui/widgets/words.h"

#include <QDateTime>
#include <QDir>
#include <QHBoxLayout>
#include <QMouseEvent>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int NoticeMs = 6000;
constexpr int MostNamed = 3;

} // namespace

Footer::Footer(const QString &ledgerPath, QWidget *parent)
    : QFrame(parent)
    , m_fresh(new ElidedLabel({}, TextRole::Second, Ink::Text2))
    , m_mark(new QLabel)
    , m_rows(makeLabel({}, TextRole::Second, Ink::Text2))
    , m_path(new ElidedLabel({}, TextRole::Second, Ink::Text3))
{
    setProperty("panel", QStringLiteral("foot"));
    setFixedHeight(scaled(28));
    setCursor(Qt::PointingHandCursor);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(scaled(16), 0, scaled(16), 0);
    layout->setSpacing(scaled(7));
    layout->addWidget(m_mark);
    layout->addWidget(m_fresh, 3);
    layout->addWidget(m_rows);
    layout->addSpacing(scaled(10));
    layout->addWidget(m_path, 1);
    m_fresh->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_path->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);

    const LedgerPlace place(ledgerPath);
    QString shown = place.display();
    const QString home = QDir::toNativeSeparators(QDir::homePath());
    if (shown.startsWith(home + QDir::separator()))
        shown.replace(0, home.size(), QStringLiteral("~"));
    m_path->setText(shown);
    m_path->setToolTip(tr("The ledger: %1").arg(place.display()));

    m_noticeTimer.setSingleShot(true);
    connect(&m_noticeTimer, &QTimer::timeout, this, [this] {
        m_notice.clear();
        showAge();
    });
    m_clock.setInterval(20'000);
    connect(&m_clock, &QTimer::timeout, this, &Footer::showAge);
    m_clock.start();
    showAge();
}

void Footer::setSources(const std::vector<SourceView> &sources)
{
    m_sources = sources;
    m_trouble.clear();
    showAge();
}

void Footer::setNotice(const QString &text)
{
    m_notice = text;
    m_noticeTimer.start(NoticeMs);
    showAge();
}

void Footer::setTrouble(const QString &text)
{
    m_trouble = text;
    showAge();
}

void Footer::showAge()
{
    const Instant now = Instant::fromDateTime(QDateTime::currentDateTimeUtc());
    std::int64_t sessions = 0;
    std::int64_t events = 0;
    std::vector<const SourceView *> sources;
    for (const SourceView &source : m_sources) {
        sessions += source.sessions;
        events += source.events;
        sources.push_back(&source);
    }
    std::sort(sources.begin(), sources.end(), [](const auto *a, const auto *b) { return a->seenUntil > b->seenUntil; });

    QString text;
    QStringList all;
    for (const SourceView *source : sources) {
        all << tr("%1: as of %2 (%3)").arg(source->name, words::moment(source->seenUntil), words::ago(source->seenUntil, now));
    }
    Mark mark = Mark::Offline;
    if (!m_notice.isEmpty()) {
        mark = Mark::Done;
        text = m_notice;
    } else if (!m_trouble.isEmpty()) {
        mark = Mark::Stale;
        text = m_trouble;
    } else if (sources.empty()) {
        text = tr("no source");
    } else if (int(sources.size()) == 1) {
        text = all.first();
    } else {
        QStringList parts;
        for (int i = 0; i < std::min(int(sources.size()), MostNamed); ++i)
            parts << QStringLiteral("%1 %2").arg(sources[std::size_t(i)]->name, words::ago(sources[std::size_t(i)]->seenUntil, now));
        text = tr("as of %1").arg(words::moment(sources.front()->seenUntil)) + QStringLiteral("  ·  ")
            + parts.join(QStringLiteral("  ·  "));
        if (int(sources.size()) > MostNamed)
            text += QStringLiteral("  ·  ") + tr("%1 more").arg(int(sources.size()) - MostNamed);
    }
    m_mark->setPixmap(markIcon(mark).pixmap(scaled(11), scaled(11)));
    m_fresh->setText(text);
    m_fresh->setToolTip(m_notice.isEmpty() && m_trouble.isEmpty() ? all.join(u'\n') : text);
    m_fresh->setAccessibleName(text);
    m_rows->setText(sources.empty() ? QString()
                                    : tr("%1 sessions · %2 events").arg(words::count(sessions), words::count(events)));
}

void Footer::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT sourcesWanted();
}

} // namespace gatehouse
