// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/retention_dialog.h"

#include "core/actions/retain.h"
#include "ui/widgets/asking.h"
#include "ui/widgets/label.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <QCheckBox>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace gatehouse {

namespace {

constexpr int UsualMonths = 12;
constexpr int MostMonthsOffered = 120;
constexpr int ClockMs = 200;
constexpr std::size_t SourcesNamed = 5;

Instant now()
{
    return Instant::fromDateTime(QDateTime::currentDateTimeUtc());
}

QString dayText(Instant t)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(t.ms, Qt::UTC).date(), QLocale::LongFormat);
}

} // namespace

RetentionDialog::RetentionDialog(const QString &ledger, const Retention &kept, QWidget *parent)
    : QDialog(parent)
    , m_ledger(ledger)
    , m_permille(std::make_shared<std::atomic<int>>(0))
{
    setWindowTitle(tr("How long the ledger keeps"));
    setModal(true);
    m_everything = new QRadioButton(tr("&Everything"));
    m_everything->setObjectName(QStringLiteral("keepEverything"));
    m_some = new QRadioButton(tr("The current &month and before it"));
    m_some->setObjectName(QStringLiteral("keepSome"));
    m_months = new QSpinBox;
    m_months->setObjectName(QStringLiteral("keepMonths"));
    m_months->setRange(1, std::max(MostMonthsOffered, kept.months));
    m_months->setAccessibleName(tr("Months that are kept"));
    m_months->setValue(kept.months > 0 ? kept.months : UsualMonths);
    const auto count = [this] { m_months->setSuffix(u' ' + tr("month(s)", "after their number", m_months->value())); };
    count();
    (kept.months > 0 ? m_some : m_everything)->setChecked(true);
    m_preview = makeLabel({}, TextRole::Body, Ink::Text1);
    m_preview->setObjectName(QStringLiteral("retentionPreview"));
    m_preview->setWordWrap(true);
    m_preview->setMinimumWidth(scaled(440));
    m_sure = new QCheckBox(tr("I know that &this cannot be undone"));
    m_sure->setObjectName(QStringLiteral("retentionSure"));
    m_reason = new QLineEdit;
    m_reason->setObjectName(QStringLiteral("retentionReason"));
    m_reason->setPlaceholderText(tr("Ticket or reason, for the journal"));
    m_reason->setAccessibleName(tr("Reason"));
    m_bar = new QProgressBar;
    m_bar->setRange(0, 1000);
    m_bar->setAccessibleName(tr("How far it is"));
    m_bar->hide();
    m_trouble = makeLabel({}, TextRole::Body, Ink::BadText);
    m_trouble->setObjectName(QStringLiteral("retentionTrouble"));
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_go = buttons->addButton(tr("&Keep everything"), QDialogButtonBox::ActionRole);
    m_go->setObjectName(QStringLiteral("retentionGo"));
    m_go->setProperty("kind", QStringLiteral("primary"));

    auto *some = new QHBoxLayout;
    some->addWidget(m_some);
    some->addWidget(m_months);
    some->addStretch();
    QLabel *about = makeLabel(tr("Events go by when they happened, sessions by when they were last used. Users, imports and the journal stay, "
                                 "and what was taken out is not read in again."),
        TextRole::Second, Ink::Text3);
    about->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    layout->setSpacing(scaled(8));
    layout->addWidget(m_everything);
    layout->addLayout(some);
    layout->addWidget(about);
    layout->addWidget(m_preview);
    layout->addWidget(m_sure);
    layout->addWidget(m_reason);
    layout->addWidget(m_bar);
    layout->addWidget(m_trouble);
    layout->addWidget(buttons);

    connect(m_everything, &QRadioButton::toggled, this, &RetentionDialog::look);
    connect(m_months, &QSpinBox::valueChanged, this, [this, count] {
        count();
        m_some->setChecked(true);
        look();
    });
    connect(m_sure, &QCheckBox::toggled, this, &RetentionDialog::update);
    connect(m_go, &QPushButton::clicked, this, &RetentionDialog::order);
    connect(buttons, &QDialogButtonBox::rejected, this, &RetentionDialog::reject);
    connect(&m_clock, &QTimer::timeout, this, [this] { m_bar->setValue(m_permille->load()); });
    look();
}

RetentionDialog::~RetentionDialog()
{
    m_look.cancel();
    m_order.cancel();
}

int RetentionDialog::months() const
{
    return m_everything->isChecked() ? 0 : m_months->value();
}

void RetentionDialog::look()
{
    m_look.cancel();
    m_look = CancelToken();
    m_isShown = months() == 0;
    m_sure->setChecked(false);
    const int asked = ++m_asked;
    if (months() == 0) {
        m_preview->setText(tr("Nothing is taken out. What was taken out before is not brought back."));
        return update();
    }
    m_preview->setText(tr("Counting…"));
    update();
    whenFinished(QtConcurrent::run([ledger = m_ledger, before = retentionStart(months(), now()), cancel = m_look] {
        return previewRetention(ledger, before, cancel);
    }),
        this, [this, asked](const Result<RetentionPreview> &preview) {
            if (asked == m_asked)
                shown(preview);
        });
}

void RetentionDialog::shown(const Result<RetentionPreview> &preview)
{
    if (!preview) {
        m_preview->setText(visibleText(preview.error().text));
        return;
    }
    m_isShown = true;
    if (preview->sessions + preview->events == 0) {
        m_preview->setText(tr("There is nothing from before %1.").arg(dayText(preview->before)));
        return update();
    }
    QStringList sources;
    for (std::size_t i = 0; i < std::min(SourcesNamed, preview->sources.size()); ++i) {
        const RetentionCount &count = preview->sources[i];
        sources << tr("%1: %2, %3", "source, sessions, events")
                       .arg(visibleText(count.source), words::count(count.sessions), words::count(count.events));
    }
    if (preview->sources.size() > SourcesNamed)
        sources << QStringLiteral("…");
    m_preview->setText(tr("What is from before %1 goes: sessions: %2, events: %3.")
                           .arg(dayText(preview->before), words::count(preview->sessions), words::count(preview->events))
        + QStringLiteral(" (%1)").arg(sources.join(QStringLiteral("; "))));
    update();
}

void RetentionDialog::order()
{
    m_isOrdering = true;
    m_trouble->hide();
    m_permille->store(0);
    m_clock.start(ClockMs);
    update();
    const RetainOrder wanted{months(), m_reason->text().trimmed(), {}};
    whenFinished(QtConcurrent::run([ledger = m_ledger, wanted, permille = m_permille, cancel = m_order] {
        return orderRetention(ledger, wanted, now(), [permille](std::int64_t done, std::int64_t of) {
            permille->store(static_cast<int>(of == 0 ? 1000 : done * 1000 / of));
        }, cancel);
    }),
        this, [this, months = wanted.months](const Result<RetentionPreview> &taken) { ordered(months, taken); });
}

void RetentionDialog::ordered(int months, const Result<RetentionPreview> &taken)
{
    m_isOrdering = false;
    m_clock.stop();
    if (taken) {
        Q_EMIT notice(months == 0 ? tr("The ledger keeps everything from now on.")
                                  : tr("Taken out of the ledger: sessions: %1, events: %2.")
                                        .arg(words::count(taken->sessions), words::count(taken->events)));
        accept();
        return;
    }
    m_order = CancelToken();
    m_trouble->setText(visibleText(taken.error().text));
    m_trouble->show();
    look();
}

void RetentionDialog::reject()
{
    // It ends after the piece that is under way, and the dialog says so.
    if (m_isOrdering)
        m_order.cancel();
    else
        QDialog::reject();
}

void RetentionDialog::update()
{
    const bool some = months() > 0;
    m_months->setEnabled(!m_isOrdering);
    m_everything->setEnabled(!m_isOrdering);
    m_some->setEnabled(!m_isOrdering);
    m_reason->setEnabled(!m_isOrdering);
    m_sure->setVisible(some);
    m_sure->setEnabled(!m_isOrdering);
    m_bar->setVisible(m_isOrdering);
    m_go->setText(some ? tr("&Take out") : tr("&Keep everything"));
    m_go->setEnabled(!m_isOrdering && m_isShown && (!some || m_sure->isChecked()));
}

} // namespace gatehouse
